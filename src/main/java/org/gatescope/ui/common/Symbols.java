package org.gatescope.ui.common;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.SymbolName;
import org.gatescope.cell.Typesetter;

/** A cell's nodes by their names, as plain type or as labels: {@code C_tilde} in step 3 is C˜₃, {@code h'} h₂. For where a typeset
 * formula would be too much. */
public final class Symbols {

    private Symbols() {
    }

    /**
     * A name with the step it belongs to.
     *
     * @param step counted from 0 (a first state); below that none is written
     */
    public static String plain(String name, int step) {
        return SymbolName.of(name, step < 0 ? "" : Integer.toString(step)).plain();
    }

    /** A node's name in step t: a state of the step before carries that step's number. */
    public static String plain(Cell cell, org.gatescope.cell.Node node, int t) {
        return switch (node.content()) {
            case Leaf.Input _ -> plain("x", t);
            case Leaf.Target _ -> plain(cell.targetName(), t);
            case Leaf.Previous(String state) -> plain(state, t - 1);
            case Leaf.Parameter(String name) -> plain(name, -1);
            case Leaf.Constant(double value) -> Typesetter.number(value);
            default -> cell.symbol(node).map(symbol -> plain(symbol, t)).orElseGet(() -> plain(node.equation(), t) + "·" + node.operator().glyph());
        };
    }

    /** A node's name in step t as type with a true subscript; what has no name of its own goes by its equation's. */
    public static Node label(Cell cell, org.gatescope.cell.Node node, int t) {
        return switch (node.content()) {
            case Leaf.Input _ -> label("x", Integer.toString(t));
            case Leaf.Target _ -> label(cell.targetName(), Integer.toString(t));
            case Leaf.Previous(String state) -> label(state, Integer.toString(t - 1));
            case Leaf.Parameter(String name) -> label(name, "");
            case Leaf.Constant _ -> new Text(plain(cell, node, t));
            default -> cell.symbol(node).map(symbol -> label(symbol, Integer.toString(t)))
                    .orElseGet(() -> label(node.equation(), Integer.toString(t)));
        };
    }

    /** A name as type with a true subscript, for labels. Style classes: {@code symbol}, {@code symbol-sub}. */
    public static Node label(String name, String step) {
        SymbolName symbol = SymbolName.of(name, step);
        HBox label = new HBox(accented(symbol));
        label.getStyleClass().add("symbol-label");
        label.setAlignment(Pos.BASELINE_LEFT);
        label.setMouseTransparent(true);
        if (!symbol.below().isEmpty()) {
            Text sub = new Text(symbol.below());
            sub.getStyleClass().add("symbol-sub");
            sub.translateYProperty().bind(Bindings.createDoubleBinding(() -> 0.35 * sub.getFont().getSize(), sub.fontProperty()));
            label.getChildren().add(sub);
        }
        return label;
    }

    /** The letter, with its accent as a sign of its own over it. */
    private static Node accented(SymbolName symbol) {
        Text letter = new Text(symbol.base());
        letter.getStyleClass().add("symbol");
        if (symbol.accent().isEmpty()) {
            return letter;
        }
        Text above = new Text(symbol.sign());
        above.getStyleClass().add("symbol");
        return over(letter, above);
    }

    /** A letter with a sign over it. */
    static Node over(Text letter, Text above) {
        StackPane pair = new StackPane(letter, above);
        above.translateYProperty().bind(Bindings.createDoubleBinding(() -> -0.28 * letter.getFont().getSize(), letter.fontProperty()));
        above.translateXProperty().bind(Bindings.createDoubleBinding(() -> 0.06 * letter.getFont().getSize(), letter.fontProperty()));
        return pair;
    }
}
