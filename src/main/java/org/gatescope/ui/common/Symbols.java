package org.gatescope.ui.common;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Leaf;

/** Names of a cell as plain type: {@code C_tilde} in step 3 is C˜₃ (JavaFX does not place a
 * combining tilde), {@code h'} h₂. For where a typeset formula would be too much. */
public final class Symbols {

    private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";

    private Symbols() {
    }

    /**
     * A name with the step it belongs to.
     *
     * @param step counted from 0 (a first state); below that none is written
     */
    public static String plain(String name, int step) {
        return base(name) + subscript(name) + (step < 0 ? "" : digits(step));
    }

    /** A node's name in step t: a state of the step before carries that step's number. */
    public static String plain(Cell cell, org.gatescope.cell.Node node, int t) {
        return switch (node.content()) {
            case Leaf.Input _ -> plain("x", t);
            case Leaf.Target _ -> plain("target", t);
            case Leaf.Previous(String state) -> plain(state, t - 1);
            case Leaf.Parameter(String name) -> plain(name, -1);
            case Leaf.Constant(double value) -> value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            default -> cell.symbol(node).map(symbol -> plain(symbol, t)).orElseGet(() -> plain(node.equation(), t) + "·" + node.operator().glyph());
        };
    }

    /** A node's name in step t as type with a true subscript; what has no name of its own goes by its equation's. */
    public static Node label(Cell cell, org.gatescope.cell.Node node, int t) {
        return switch (node.content()) {
            case Leaf.Input _ -> label("x", Integer.toString(t));
            case Leaf.Target _ -> label("target", Integer.toString(t));
            case Leaf.Previous(String state) -> label(state, Integer.toString(t - 1));
            case Leaf.Parameter(String name) -> label(name, "");
            case Leaf.Constant _ -> new Text(plain(cell, node, t));
            default -> cell.symbol(node).map(symbol -> label(symbol, Integer.toString(t)))
                    .orElseGet(() -> label(node.equation(), Integer.toString(t)));
        };
    }

    /** The same as type with a true subscript, for labels. Style classes: {@code symbol}, {@code symbol-sub}. */
    public static Node label(String name, String step) {
        Node base = accented(name);
        String below = subscript(name).replace("_", "") + (step.isEmpty() || subscript(name).isEmpty() ? "" : ",") + step;
        HBox label = new HBox(base);
        label.getStyleClass().add("symbol-label");
        label.setAlignment(Pos.BASELINE_LEFT);
        label.setMouseTransparent(true);
        if (!below.isEmpty()) {
            Text sub = new Text(below);
            sub.getStyleClass().add("symbol-sub");
            sub.translateYProperty().bind(Bindings.createDoubleBinding(() -> 0.35 * sub.getFont().getSize(), sub.fontProperty()));
            label.getChildren().add(sub);
        }
        return label;
    }

    /** The letter, with its accent as a sign of its own over it: fonts place combining accents badly or not at all. */
    private static Node accented(String name) {
        int bar = name.indexOf('_');
        Text letter = new Text(bar < 0 ? name : name.substring(0, bar));
        letter.getStyleClass().add("symbol");
        String accent = switch (bar < 0 ? "" : name.substring(bar + 1)) {
            case "tilde" -> "˜";
            case "hat" -> "ˆ";
            case "bar" -> "¯";
            default -> "";
        };
        if (accent.isEmpty()) {
            return letter;
        }
        Text above = new Text(accent);
        above.getStyleClass().add("symbol");
        StackPane pair = new StackPane(letter, above);
        above.translateYProperty().bind(Bindings.createDoubleBinding(() -> -0.28 * letter.getFont().getSize(), letter.fontProperty()));
        above.translateXProperty().bind(Bindings.createDoubleBinding(() -> 0.06 * letter.getFont().getSize(), letter.fontProperty()));
        return pair;
    }

    private static String base(String name) {
        int bar = name.indexOf('_');
        String base = bar < 0 ? name : name.substring(0, bar);
        return switch (bar < 0 ? "" : name.substring(bar + 1)) {
            case "tilde" -> base + "˜";
            case "hat" -> base + "ˆ";
            case "bar" -> base + "¯";
            default -> base;
        };
    }

    private static String subscript(String name) {
        int bar = name.indexOf('_');
        String rest = bar < 0 ? "" : name.substring(bar + 1);
        return rest.isEmpty() || rest.equals("tilde") || rest.equals("hat") || rest.equals("bar") ? "" : "_" + rest;
    }

    private static String digits(int number) {
        StringBuilder digits = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            digits.append(DIGITS.charAt(c - '0'));
        }
        return digits.toString();
    }
}
