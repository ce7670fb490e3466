package org.gatescope.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cell's lines in PyTorch's order and by PyTorch's names. */
final class PyTorchForm {

    private final Cell base;

    PyTorchForm(Cell base) {
        this.base = base;
    }

    /** What PyTorch calls the value of a line: g and c of its LSTM. */
    String name(Equation equation) {
        boolean lstm = base.states().size() > 1;
        String symbol = equation.symbol();
        String renamed = !lstm || equation.role().isEmpty() ? symbol : switch (equation.role().get()) {
            case CANDIDATE -> symbol.equals("C_tilde") ? "g" : symbol;
            case CELL_STATE -> symbol.equals("C") ? "c" : symbol;
            default -> symbol;
        };
        return renamed.equals(symbol) || base.equation(renamed).isPresent() ? symbol : renamed;
    }

    /** The lines in PyTorch's order of gates, as far as each line's needs allow. */
    List<Equation> order() {
        List<Equation> left = new ArrayList<>(base.equations());
        List<Equation> order = new ArrayList<>();
        Comparator<Equation> rank = Comparator.comparingInt(PyTorchForm::rank);
        while (!left.isEmpty()) {
            Equation next = left.stream().filter(each -> needs(base.node(each.root()), each.symbol()).stream().noneMatch(left::contains))
                    .min(rank).orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static int rank(Equation equation) {
        int kind = 100 * equation.kind().ordinal();
        return kind + equation.role().map(role -> switch (role) {
            case RESET_GATE, INPUT_GATE -> 0;
            case UPDATE_GATE, FORGET_GATE -> 1;
            case CANDIDATE -> 2;
            case OUTPUT_GATE -> 3;
            default -> 4;
        }).orElse(4);
    }

    private Set<Equation> needs(Node node, String of) {
        Set<Equation> needs = new HashSet<>();
        base.symbol(node).filter(symbol -> !symbol.equals(of)).flatMap(base::equation).ifPresentOrElse(needs::add,
                () -> node.operands().forEach(operand -> needs.addAll(needs(base.node(operand), of))));
        return needs;
    }
}
