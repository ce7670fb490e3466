package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.gatescope.ui.inspector.Rich.Level;

/** Shows {@link Rich} text; wraps where it is too long. */
final class RichLabel extends TextFlow {

    private static final double LOWER = 0.28;
    private static final double RAISE = -0.45;

    private final List<Text> texts = new ArrayList<>();
    private final Text tail = new Text();
    private Rich rich = Rich.EMPTY;

    RichLabel(String... styleClasses) {
        getStyleClass().add("rich");
        getStyleClass().addAll(styleClasses);
        tail.getStyleClass().setAll("rich-tail");
    }

    void setRich(Rich next) {
        if (next.equals(rich)) {
            return;
        }
        rich = next;
        setAccessibleText(next.plain());
        List<Rich.Run> runs = next.runs();
        while (texts.size() < runs.size()) {
            texts.add(text());
        }
        for (int i = 0; i < runs.size(); i++) {
            show(texts.get(i), runs.get(i));
        }
        if (getChildren().size() != runs.size()) {
            getChildren().setAll(texts.subList(0, runs.size()));
        }
    }

    /** Puts quieter words behind. */
    void setTail(String words) {
        tail.setText(words.isEmpty() ? "" : "   " + words);
        if (!getChildren().contains(tail)) {
            getChildren().add(tail);
        }
    }

    Rich getRich() {
        return rich;
    }

    private Text text() {
        Text text = new Text();
        text.fontProperty().subscribe(() -> place(text));
        return text;
    }

    private static void show(Text text, Rich.Run run) {
        text.setText(run.text());
        String style = run.level() == Level.LINE ? "rich-line" : "rich-script";
        if (!text.getStyleClass().contains(style)) {
            text.getStyleClass().setAll(style);
        }
        text.setUserData(run.level());
        place(text);
    }

    private static void place(Text text) {
        double shift = text.getUserData() == Level.SUBSCRIPT ? LOWER : text.getUserData() == Level.SUPERSCRIPT ? RAISE : 0;
        text.setTranslateY(shift * text.getFont().getSize());
    }
}
