package org.gatescope.ui.editor;

import java.util.Map;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A name of a cell file as it is written on the screen: a letter with its subscript.
 *
 * @param base {@code W}, {@code C̃}
 * @param sub  {@code f}, {@code t−1}; may be empty
 */
record Symbol(String base, String sub) {

    private static final Map<String, String> ACCENTS = Map.of("tilde", "\u0303", "hat", "\u0302", "bar", "\u0304");

    /**
     * The symbol of a name.
     *
     * @param step {@code t−1}, or empty for what is the same in every step
     */
    static Symbol of(String name, String step) {
        int bar = name.indexOf('_');
        String base = bar < 0 ? name : name.substring(0, bar);
        String rest = bar < 0 ? "" : name.substring(bar + 1);
        if (ACCENTS.containsKey(rest)) {
            base += ACCENTS.get(rest);
            rest = "";
        }
        return new Symbol(base, rest + (rest.isEmpty() || step.isEmpty() ? "" : ",") + step);
    }

    /** As one line of plain text. */
    String text() {
        if (!sub.isEmpty() && sub.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return base + sub.chars().mapToObj(each -> Character.toString(each - '0' + '₀')).collect(Collectors.joining());
        }
        return sub.isEmpty() ? base : base + "_" + (sub.length() == 1 ? sub : "{" + sub + "}");
    }

    /** As type, the subscript small and low. */
    HBox node() {
        Label letter = new Label(base);
        letter.getStyleClass().add("name-letter");
        HBox box = new HBox(letter);
        box.getStyleClass().add("name-symbol");
        box.setAlignment(Pos.BOTTOM_LEFT);
        if (!sub.isEmpty()) {
            Label low = new Label(sub);
            low.getStyleClass().add("name-sub");
            box.getChildren().add(low);
        }
        // a name is never cut short
        box.getChildren().forEach(each -> ((Label) each).setMinWidth(Label.USE_PREF_SIZE));
        return box;
    }
}
