package org.gatescope.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a cell as the text that {@link CellParser} reads, from the graph: what it reads has the same nodes, roles and parameters. Of comments the title alone is kept.
 */
public final class CellText {

    private final Cell cell;

    private CellText(Cell cell) {
        this.cell = cell;
    }

    /** The text of a cell; of a readout and a loss nothing is written. */
    public static String of(Cell cell) {
        return new CellText(cell.recurrent()).text();
    }

    /** The text of a cell with the readout and the loss that it has. */
    public static String whole(Cell cell) {
        return new CellText(cell).text();
    }

    private String text() {
        return cell.equations().stream().map(this::line).collect(Collectors.joining("\n", cell.title().map(CellTitle::line).orElse("") + "state " + String.join(", ", cell.states()) + "\n", "\n"));
    }

    private String line(Equation equation) {
        String left = switch (equation.kind()) {
            case CELL -> equation.symbol() + equation.role().map(each -> " : " + each.key()).orElse("");
            case OUTPUT -> "output " + equation.symbol();
            case LOSS -> "loss " + equation.symbol();
        };
        return left + " = " + expression(cell.node(equation.root()));
    }

    private String expression(Node node) {
        return switch (node.content()) {
            case Leaf.Input _ -> "x";
            case Leaf.Target _ -> "target";
            case Leaf.Previous previous -> previous.state() + "'";
            case Leaf.Parameter parameter -> parameter.name();
            case Leaf.Constant constant -> Typesetter.number(constant.value());
            case Operator operator -> operation(operator, operands(node));
        };
    }

    private static String operation(Operator operator, List<String> operands) {
        return switch (operator) {
            case Sum sum -> sum.join(operands, " + ", " - ", "-");
            case Product _ -> String.join(" * ", operands);
            case MatrixProduct _ -> operands.get(0) + " · " + operands.get(1);
            case Concatenation _ -> "[" + String.join(", ", operands) + "]";
            case Activation activation -> activation.key() + "(" + operands.getFirst() + ")";
            case Softmax _ -> "softmax(" + operands.getFirst() + ")";
            case SquaredError _ -> "squared_error(" + String.join(", ", operands) + ")";
            case CrossEntropy _ -> "cross_entropy(" + String.join(", ", operands) + ")";
            case InnerProduct _ -> "inner_product(" + String.join(", ", operands) + ")";
        };
    }

    private List<String> operands(Node node) {
        return IntStream.range(0, node.operands().size()).mapToObj(slot -> operand(node.operator(), slot, cell.node(node.operands().get(slot))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String operand(Operator operator, int slot, Node operand) {
        String symbol = cell.symbolOf(operand);
        if (symbol != null) {
            return symbol;
        }
        boolean loose = operand.content() instanceof Operator inner && inner.precedence().compareTo(operator.needs(slot)) < 0;
        return loose ? "(" + expression(operand) + ")" : expression(operand);
    }
}
