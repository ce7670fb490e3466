package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.gatescope.cell.SymbolName;

/**
 * A parameter as a grid of numbers under the heads of what its columns and rows belong to. What belongs to another vector stands
 * apart. The cells are made once; only their numbers change.
 */
final class MatrixGrid extends GridPane {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final int HEADS = 2;

    private final MatrixLayout layout;
    private final ObservableValue<String> unit;
    private final NumberCell[] cells;
    private final List<Label> rowHeads = new ArrayList<>();
    private final List<Label> columnHeads = new ArrayList<>();

    /**
     * A grid.
     *
     * @param unit the word for an element of what the equation computes: a hidden unit
     * @param cell makes the cell of a stored index
     */
    MatrixGrid(MatrixLayout layout, ObservableValue<String> unit, IntFunction<NumberCell> cell) {
        this.layout = layout;
        this.unit = unit;
        this.cells = new NumberCell[layout.rowCount() * layout.columnCount()];
        getStyleClass().add("matrix-grid");
        columnHeads();
        rowHeads();
        for (int row = 0; row < layout.rowCount(); row++) {
            for (int column = 0; column < layout.columnCount(); column++) {
                int index = layout.index(row, column);
                cells[index] = cell.apply(index);
                add(cells[index], gridColumn(column), gridRow(row));
            }
        }
    }

    private void columnHeads() {
        int at = 0;
        for (MatrixLayout.Group group : layout.columns()) {
            Node head = head(group, layout.vector() ? "matrix-corner" : "matrix-column-group");
            if (layout.vector()) {
                add(head, 0, 1, HEADS, 1);
            } else {
                add(head, gridColumn(at), 0, group.size(), 1);
            }
            for (int k = 0; k < group.size(); k++) {
                Label number = number(k, columnHeads);
                add(number, gridColumn(at + k), 1);
                GridPane.setHalignment(number, HPos.CENTER);
            }
            at += group.size();
            if (group != layout.columns().getLast()) {
                add(spacer(), gridColumn(at - 1) + 1, 0);
            }
        }
    }

    private void rowHeads() {
        int at = 0;
        for (MatrixLayout.Group group : layout.rows()) {
            Node head = head(group, "matrix-row-group");
            add(head, 0, gridRow(at), 1, group.size());
            GridPane.setValignment(head, VPos.CENTER);
            for (int k = 0; k < group.size(); k++) {
                Label number = number(k, rowHeads);
                add(number, 1, gridRow(at + k));
                GridPane.setHalignment(number, HPos.RIGHT);
            }
            at += group.size();
        }
    }

    private static Region spacer() {
        Region spacer = new Region();
        spacer.getStyleClass().add("matrix-gap");
        return spacer;
    }

    private Node head(MatrixLayout.Group group, String styleClass) {
        HBox head = new HBox();
        head.setAlignment(Pos.CENTER);
        head.setFillHeight(false);
        head.getStyleClass().add(styleClass);
        if (group.units()) {
            Label word = new Label();
            word.textProperty().bind(unit);
            word.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(word);
            return head;
        }
        for (SymbolName symbol : group.symbols()) {
            if (symbol != group.symbols().getFirst()) {
                head.getChildren().add(new Label(" ⊙ "));
            }
            head.getChildren().add(NameBox.of(symbol));
        }
        return head;
    }

    private static Label number(int index, List<Label> into) {
        Label number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add("matrix-head");
        into.add(number);
        return number;
    }

    private int gridColumn(int column) {
        return HEADS + column + group(layout.columns(), column);
    }

    private int gridRow(int row) {
        return HEADS + row + group(layout.rows(), row);
    }

    private static int group(List<MatrixLayout.Group> groups, int at) {
        int end = 0;
        for (int k = 0; k < groups.size(); k++) {
            end += groups.get(k).size();
            if (at < end) {
                return k;
            }
        }
        return 0;
    }

    /** The cell of a stored index. */
    NumberCell cell(int index) {
        return cells[index];
    }

    int count() {
        return cells.length;
    }

    /** Sets off the heads of a row and a column; none for what is empty. */
    void highlight(Optional<Integer> row, Optional<Integer> column) {
        highlight(rowHeads, row.orElse(-1));
        highlight(columnHeads, column.orElse(-1));
    }

    private static void highlight(List<Label> heads, int here) {
        for (int k = 0; k < heads.size(); k++) {
            heads.get(k).pseudoClassStateChanged(HERE, k == here);
        }
    }
}
