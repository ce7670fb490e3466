package org.gatescope.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import org.gatescope.cell.Block;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Concatenation;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Length;
import org.gatescope.cell.MatrixProduct;
import org.gatescope.cell.Node;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Role;
import org.gatescope.cell.Sizes;

/**
 * H columns of a matrix that meet H numbers from the step before: h' itself, or what is computed from it, such as the GRU's r ⊙ h'.
 *
 * @param parameter the matrix
 * @param symbol    the left-hand side of the first equation in which it stands
 * @param role      of that equation
 * @param start     where the columns begin
 */
public record RecurrentBlock(String parameter, String symbol, Optional<Role> role, Length start) {

    private record Place(String parameter, Length start) {
    }

    /** A cell's blocks, in the order of its equations; one that stands in several belongs to the first of them. */
    public static List<RecurrentBlock> of(Cell cell) {
        SequencedMap<Place, RecurrentBlock> blocks = new LinkedHashMap<>();
        for (Node node : cell.nodes()) {
            if (node.content() instanceof MatrixProduct && cell.equationOf(node).kind() == Equation.Kind.CELL) {
                String parameter = cell.node(node.operands().get(0)).path();
                Equation equation = cell.equationOf(node);
                Length start = Length.SCALAR;
                for (Node part : parts(cell, cell.node(node.operands().get(1)))) {
                    if (part.length().equals(Length.HIDDEN) && isCarried(cell, part)) {
                        blocks.putIfAbsent(new Place(parameter, start), new RecurrentBlock(parameter, equation.symbol(), equation.role(), start));
                    }
                    start = start.plus(part.length());
                }
            }
        }
        return List.copyOf(blocks.values());
    }

    private static List<Node> parts(Cell cell, Node vector) {
        if (!(vector.content() instanceof Concatenation)) {
            return List.of(vector);
        }
        List<Node> parts = new ArrayList<>();
        vector.operands().forEach(operand -> parts.addAll(parts(cell, cell.node(operand))));
        return parts;
    }

    /** Nodes stand behind their operands, so one way through suffices. */
    private static boolean isCarried(Cell cell, Node part) {
        boolean[] carried = new boolean[part.index() + 1];
        for (int index = 0; index <= part.index(); index++) {
            Node node = cell.node(index);
            carried[index] = node.content() instanceof Leaf.Previous || node.operands().stream().anyMatch(operand -> carried[operand]);
        }
        return carried[part.index()];
    }

    /** The block's numbers: H rows of H. */
    public double[][] numbers(Parameters parameters, Sizes sizes) {
        Block matrix = parameters.block(parameter);
        double[][] rows = new double[sizes.hidden()][];
        for (int row = 0; row < rows.length; row++) {
            int from = row * matrix.columns() + offset(sizes);
            rows[row] = java.util.Arrays.copyOfRange(matrix.data(), from, from + sizes.hidden());
        }
        return rows;
    }

    /** The parameters with every number of this block multiplied. */
    Parameters scale(Parameters parameters, Sizes sizes, double factor) {
        int columns = parameters.block(parameter).columns();
        double[] numbers = parameters.numbers(parameter);
        for (int row = 0; row < sizes.hidden(); row++) {
            for (int column = 0; column < sizes.hidden(); column++) {
                numbers[row * columns + offset(sizes) + column] *= factor;
            }
        }
        return parameters.with(parameter, numbers);
    }

    private int offset(Sizes sizes) {
        return start.isScalar() ? 0 : start.in(sizes);
    }
}
