package org.gatescope.ui.common;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Leaf;
import org.gatescope.cell.Length;
import org.gatescope.cell.Naming;
import org.gatescope.cell.Node;
import org.gatescope.cell.Role;

/** The field's names for what a cell is made of, in the present language and the chosen terms. */
public final class Words {

    private final Texts texts;
    private final Settings settings;

    public Words(Settings settings) {
        this.settings = settings;
        this.texts = Texts.of(settings, "common");
    }

    /** {@code Peephole LSTM}; without a title of its own what its file is named. */
    public String cell(Cell cell) {
        return cell.title().map(title -> settings.isChinese() ? title.chinese() : title.english())
                .orElseGet(() -> texts.has("cell." + cell.name()) ? texts.get("cell." + cell.name()) : cell.name());
    }

    /** {@code forget gate}, {@code 遗忘门}. */
    public String role(Role role, Cell cell) {
        String key = candidateKey(role, cell);
        String article = key + ".article";
        return texts.get(settings.termsProperty().get() == Settings.Terms.ARTICLE && texts.has(article) ? article : key);
    }

    private static String candidateKey(Role role, Cell cell) {
        String key = "role." + role.key();
        if (role != Role.CANDIDATE) {
            return key;
        }
        // what is a candidate for the cell state in an LSTM is one for the hidden state in a GRU
        boolean hasCellState = cell.equations().stream().anyMatch(each -> each.role().filter(Role.CELL_STATE::equals).isPresent());
        return key + (hasCellState ? ".cell" : ".hidden");
    }

    /** The same where there is little room. */
    public String shortRole(Role role, Cell cell) {
        String key = candidateKey(role, cell) + ".short";
        return texts.has(key) ? texts.get(key) : role(role, cell);
    }

    /** What an equation computes; without a role its symbol alone. */
    public String equation(Equation equation, Cell cell) {
        return equation.role().map(role -> role(role, cell)).orElse(equation.symbol());
    }

    /** What a node is, as a short phrase. */
    public String node(Node node, Cell cell) {
        return switch (node.content()) {
            case Leaf.Input _ -> texts.get("leaf.input");
            case Leaf.Target _ -> texts.get(cell.isGradientGiven() ? "leaf.given" : "leaf.target");
            case Leaf.Previous(String state) -> texts.get("leaf.previous", cell.equation(state).map(each -> equation(each, cell)).orElse(state));
            case Leaf.Parameter(String name) -> texts.get(cell.parameters().get(name).isMatrix() ? "leaf.matrix" : Naming.isPeephole(name) ? "leaf.peephole" : "leaf.vector");
            case Leaf.Constant _ -> texts.get("leaf.constant");
            default -> cell.symbol(node).flatMap(cell::equation).map(each -> equation(each, cell))
                    .orElseGet(() -> texts.get("node.part", equation(cell.equationOf(node), cell)));
        };
    }

    /** What an element of a vector is, as the end of a key: only those of hidden vectors are units. */
    public static String element(Node node) {
        Length length = node.length();
        return length.equals(Length.HIDDEN) ? "unit" : length.equals(Length.OUTPUT) ? "output" : length.equals(Length.INPUT) ? "input" : "number";
    }

    /** The style class that gives a node its hue: {@code role-forget-gate}. */
    public static String styleClass(Node node, Cell cell) {
        return switch (node.content()) {
            case Leaf.Input _ -> "role-input";
            case Leaf.Target _ -> "role-target";
            case Leaf.Constant _ -> "role-none";
            case Leaf.Previous(String state) -> cell.equation(state).map(Words::styleClass).orElse("role-none");
            default -> styleClass(cell.equationOf(node));
        };
    }

    public static String styleClass(Equation equation) {
        return equation.role().map(role -> "role-" + role.key()).orElse("role-none");
    }
}
