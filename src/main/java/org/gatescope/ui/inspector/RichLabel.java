package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.text.TextFlow;

import org.gatescope.cell.Accent;
import org.gatescope.ui.inspector.Rich.Level;

/**
 * Shows {@link Rich} text; wraps where it is too long. Accents are drawn as signs of their own above their letters, since fonts put
 * combining ones anywhere.
 */
final class RichLabel extends TextFlow {

    private static final double LOWER = 0.28;
    private static final double RAISE = -0.45;
    private static final double ABOVE = 0.07;

    private final List<Text> texts = new ArrayList<>();
    private final List<Text> accents = new ArrayList<>();
    private final List<Marked> usedAccents = new ArrayList<>();
    private final Text tail = new Text();
    private Rich rich = Rich.EMPTY;
    private String words = "";

    /** An accent and the letter it stands on. */
    private record Marked(Text sign, Text letter) {
    }

    RichLabel(String... styleClasses) {
        getStyleClass().add("rich");
        getStyleClass().addAll(styleClasses);
        tail.getStyleClass().setAll("rich-tail");
        getChildren().add(tail);
        show(tail, false);
    }

    void setRich(Rich next) {
        setRich(next, "");
    }

    /** @param quieter words behind */
    void setRich(Rich next, String quieter) {
        if (next.equals(rich) && quieter.equals(words)) {
            return;
        }
        rich = next;
        words = quieter;
        setAccessibleText(next.plain() + " " + quieter);
        usedAccents.clear();
        int used = 0;
        for (Rich.Run run : next.runs()) {
            used = write(run, used);
        }
        tail.setText(quieter.isEmpty() ? "" : "   " + quieter);
        show(tail, !quieter.isEmpty());
        for (int i = 0; i < texts.size(); i++) {
            show(texts.get(i), i < used);
        }
        for (int i = 0; i < accents.size(); i++) {
            accents.get(i).setVisible(i < usedAccents.size());
        }
    }

    /** What is not needed stays, hidden: to come and go costs the style sheets. */
    private static void show(Text text, boolean shown) {
        text.setVisible(shown);
        text.setManaged(shown);
    }

    Rich getRich() {
        return rich;
    }

    /** Writes a run, each letter with an accent as a text of its own. */
    private int write(Rich.Run run, int from) {
        int used = from;
        int start = 0;
        String text = run.text();
        for (int at = 1; at < text.length(); at++) {
            Optional<Accent> accent = Accent.ofCombining(text.charAt(at));
            if (accent.isPresent()) {
                if (at - 1 > start) {
                    text(used++, text.substring(start, at - 1), run.level());
                }
                usedAccents.add(new Marked(accent(accent.get().sign()), text(used++, text.substring(at - 1, at), run.level())));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            text(used++, text.substring(start), run.level());
        }
        return used;
    }

    private Text accent(String sign) {
        if (usedAccents.size() == accents.size()) {
            Text accent = new Text();
            accent.setManaged(false);
            accent.setBoundsType(TextBoundsType.VISUAL);
            accent.getStyleClass().setAll("rich-line");
            accents.add(accent);
            getChildren().add(accent);
        }
        Text accent = accents.get(usedAccents.size());
        accent.setText(sign);
        return accent;
    }

    private Text text(int index, String content, Level level) {
        while (texts.size() <= index) {
            Text text = new Text();
            text.fontProperty().subscribe(() -> place(text));
            getChildren().add(texts.size(), text);
            texts.add(text);
        }
        Text text = texts.get(index);
        text.setText(content);
        String style = level == Level.LINE ? "rich-line" : "rich-script";
        if (!text.getStyleClass().contains(style)) {
            text.getStyleClass().setAll(style);
        }
        text.setUserData(level);
        place(text);
        return text;
    }

    private static void place(Text text) {
        double shift = text.getUserData() == Level.SUBSCRIPT ? LOWER : text.getUserData() == Level.SUPERSCRIPT ? RAISE : 0;
        text.setTranslateY(shift * text.getFont().getSize());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Marked accent : usedAccents) {
            Bounds letter = accent.letter().getBoundsInParent();
            Text alone = new Text(accent.letter().getText());
            alone.setFont(accent.letter().getFont());
            alone.setBoundsType(TextBoundsType.VISUAL);
            double top = letter.getMinY() + accent.letter().getBaselineOffset() + alone.getLayoutBounds().getMinY();
            Bounds sign = accent.sign().getLayoutBounds();
            accent.sign().setLayoutX(letter.getCenterX() - sign.getCenterX());
            accent.sign().setLayoutY(top - ABOVE * alone.getFont().getSize() - sign.getMaxY());
        }
    }
}
