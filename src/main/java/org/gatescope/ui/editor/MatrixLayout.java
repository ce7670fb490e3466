package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Concatenation;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Node;
import org.gatescope.cell.Product;
import org.gatescope.cell.SymbolName;
import org.gatescope.ui.bench.Run;

/**
 * How a parameter's numbers stand on the screen: what its rows and columns belong to, and which number stands where. A vector is one
 * row. Where vectors are rows (the textbook's convention) matrices are transposed, as the equation reads them.
 *
 * @param node       the parameter's node in the cell
 * @param vector     whether it is a vector
 * @param transposed whether what is stored as rows is shown as columns
 * @param rows       what the shown rows belong to, from above
 * @param columns    what the shown columns belong to, from the left
 */
record MatrixLayout(String name, int node, boolean vector, boolean transposed, List<Group> rows, List<Group> columns) {

    /** The most rows and columns that are shown as fields of their own; beyond, a sheet serves. */
    static final int MOST = 20;

    /**
     * Rows or columns that belong together.
     *
     * @param symbols what they belong to; several are multiplied number by number
     * @param units   whether they are the units of the equation itself
     */
    record Group(List<SymbolName> symbols, boolean units, int size) {
    }

    static MatrixLayout of(Run run, String name) {
        Cell cell = run.cell();
        Node node = cell.node(name).orElseThrow();
        Block block = run.experiment().parameters().block(name);
        Equation equation = cell.equationOf(node);
        Group units = new Group(List.of(SymbolName.of(equation.symbol(), "t")), true, block.rows());
        if (!cell.parameters().get(name).isMatrix()) {
            return new MatrixLayout(name, node.index(), true, false, List.of(), List.of(units));
        }
        List<Group> operands = operands(run, node, block.columns());
        boolean transposed = run.experiment().convention().hasRowVectors();
        return transposed ? new MatrixLayout(name, node.index(), false, true, operands, List.of(units))
                : new MatrixLayout(name, node.index(), false, false, List.of(units), operands);
    }

    private static List<Group> operands(Run run, Node matrix, int columns) {
        Cell cell = run.cell();
        Cell.Use use = cell.uses(matrix).getFirst();
        Node vector = cell.node(cell.node(use.consumer()).operands().get(1));
        if (!(vector.content() instanceof Concatenation)) {
            return List.of(new Group(symbols(cell, vector), false, columns));
        }
        List<Group> groups = new ArrayList<>();
        for (int part : vector.operands()) {
            Node operand = cell.node(part);
            groups.add(new Group(symbols(cell, operand), false, operand.length().in(run.trace().sizes())));
        }
        return groups;
    }

    private static List<SymbolName> symbols(Cell cell, Node node) {
        if (cell.symbol(node).isPresent()) {
            return List.of(SymbolName.of(cell.symbol(node).get(), "t"));
        }
        return switch (node.content()) {
            case Leaf.Input _ -> List.of(SymbolName.of("x", "t"));
            case Leaf.Previous(String state) -> List.of(SymbolName.of(state, "t−1"));
            case Leaf.Parameter(String name) -> List.of(SymbolName.of(name));
            case Product _ -> node.operands().stream().flatMap(each -> symbols(cell, cell.node(each)).stream()).toList();
            default -> List.of(SymbolName.of("v"));
        };
    }

    int rowCount() {
        return vector ? 1 : count(rows);
    }

    int columnCount() {
        return count(columns);
    }

    private static int count(List<Group> groups) {
        return groups.stream().mapToInt(Group::size).sum();
    }

    /** Whether there are more numbers than fields can show well. */
    boolean isLarge() {
        return rowCount() > MOST || columnCount() > MOST;
    }

    /** The stored index of the number shown at a row and column, counted from 0. */
    int index(int row, int column) {
        return transposed ? column * rowCount() + row : row * columnCount() + column;
    }

    /** The row in which a stored number is shown. */
    int row(int index) {
        return transposed ? index % rowCount() : index / columnCount();
    }

    /** The column in which a stored number is shown. */
    int column(int index) {
        return transposed ? index / rowCount() : index % columnCount();
    }

    /** The place of a number as a phrase: {@code W_f [2, 3]}, counted from 1. */
    String place(int index) {
        String name = SymbolName.of(this.name).plain();
        return vector ? "%s[%d]".formatted(name, index + 1) : "%s[%d, %d]".formatted(name, row(index) + 1, column(index) + 1);
    }
}
