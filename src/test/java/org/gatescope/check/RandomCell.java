package org.gatescope.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;

/** Texts of cells that nobody has thought of: valid, of one to three states and two to eight equations, with every operator in them. */
public final class RandomCell {

    private static final List<String> STATES = List.of("h", "C", "s_2", "α");
    private static final List<String> SYMBOLS = List.of("f", "gate2", "C_tilde", "n", "β", "u_x", "q", "zeta", "m_hat", "v");
    private static final List<String> ROLES = List.of("forget-gate", "input-gate", "output-gate", "update-gate", "reset-gate", "candidate",
            "cell-state", "hidden-state");

    private final Random random;
    private final List<String> states = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> vectors = new ArrayList<>();
    private final Map<List<Integer>, List<String>> matrices = new HashMap<>();
    private int parameters;

    private RandomCell(long seed) {
        random = new Random(seed);
    }

    /** A text, the same for the same seed. */
    public static String text(long seed) {
        return new RandomCell(seed).text();
    }

    public static Cell cell(long seed) {
        String text = text(seed);
        try {
            return CellParser.parse("random-" + seed, text);
        } catch (CellSyntaxException e) {
            throw new AssertionError(e.getMessage() + " in\n" + text, e);
        }
    }

    private String text() {
        states.addAll(STATES.subList(0, 1 + random.nextInt(3)));
        int extra = Math.max(states.size() == 1 ? 1 : 0, random.nextInt(9 - states.size()));
        List<String> left = new ArrayList<>(states);
        left.addAll(SYMBOLS.subList(0, extra));
        Collections.shuffle(left, random);
        StringBuilder text = new StringBuilder("state " + String.join(", ", states) + "\n");
        for (String symbol : left) {
            String role = random.nextInt(3) == 0 ? " : " + ROLES.get(random.nextInt(ROLES.size())) : "";
            text.append(symbol).append(role).append(" = ").append(vector(3)).append("\n");
            known.add(symbol);
        }
        return text.toString();
    }

    /** An expression of length H, at most so deep. */
    private String vector(int depth) {
        if (depth == 0) {
            return atom();
        }
        return switch (random.nextInt(9)) {
            case 0, 1 -> sum(depth);
            case 2, 3 -> product(depth);
            case 4 -> matrixProduct(depth);
            case 5, 6 -> pick("sigmoid", "tanh", "relu", "identity") + "(" + vector(depth - 1) + ")";
            case 7 -> random.nextInt(3) == 0 ? "softmax(" + vector(depth - 1) + ")" : gate(depth);
            default -> atom();
        };
    }

    private String gate(int depth) {
        return pick("sigmoid", "tanh") + "(" + pick("", "", "-") + matrixProduct(depth) + pick(" + ", " + ", " - ") + parameter() + ")";
    }

    private String sum(int depth) {
        StringBuilder sum = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        int count = 2 + random.nextInt(2);
        int number = random.nextInt(3 * count);
        for (int i = 0; i < count; i++) {
            String sign = i == 0 ? "" : pick(" + ", " - ");
            // one term stays a vector whatever the others are
            sum.append(sign).append(i == number && i < count - 1 ? number() : factor(depth - 1));
        }
        return sum.toString();
    }

    private String product(int depth) {
        List<String> factors = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            factors.add(pick(number(), "(1 - 0.25)", "tanh(0.5)"));
        }
        int count = 2 + random.nextInt(2);
        while (factors.size() < count) {
            factors.add(factor(depth - 1));
        }
        Collections.shuffle(factors, random);
        return String.join(" * ", factors);
    }

    private String matrixProduct(int depth) {
        Operand operand = switch (random.nextInt(5)) {
            case 0 -> new Operand("x", 0, 1);
            case 1 -> new Operand(atom(), 1, 0);
            case 2 -> new Operand("(" + vector(depth - 1) + ")", 1, 0);
            case 3 -> depth > 1 ? new Operand(matrixProduct(depth - 1), 1, 0) : new Operand("x", 0, 1);
            default -> concatenation(depth, 2);
        };
        return matrix(operand) + pick(" · ", " @ ") + operand.text();
    }

    /** What a matrix is applied to: how many times H long and how many times D. */
    private record Operand(String text, int hidden, int inputs) {
    }

    private Operand concatenation(int depth, int nested) {
        List<Operand> parts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> new Operand("x", 0, 1);
                case 4 -> nested > 0 ? concatenation(depth, nested - 1) : new Operand(atom(), 1, 0);
                case 5, 6 -> new Operand(vector(depth - 1), 1, 0);
                default -> new Operand(atom(), 1, 0);
            });
        }
        return new Operand(parts.stream().map(Operand::text).collect(Collectors.joining(", ", "[", "]")),
                parts.stream().mapToInt(Operand::hidden).sum(), parts.stream().mapToInt(Operand::inputs).sum());
    }

    /** A matrix of the operand's length; some are used twice, where the operand's parts may stand in another order. */
    private String matrix(Operand operand) {
        List<String> known = matrices.computeIfAbsent(List.of(operand.hidden(), operand.inputs()), _ -> new ArrayList<>());
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            return known.get(random.nextInt(known.size()));
        }
        known.add("W_" + ++parameters);
        return known.getLast();
    }

    private String factor(int depth) {
        String text = vector(depth);
        boolean atom = text.chars().noneMatch(c -> " +-*·@".indexOf(c) >= 0);
        return atom ? text : "(" + text + ")";
    }

    private String atom() {
        int choice = random.nextInt(10);
        if (choice < 2) {
            return parameter();
        }
        if (choice < 5 && !known.isEmpty()) {
            return known.get(random.nextInt(known.size()));
        }
        return states.get(random.nextInt(states.size())) + "'";
    }

    /** A vector of the cell's own; some are used twice. */
    private String parameter() {
        if (!vectors.isEmpty() && random.nextInt(4) == 0) {
            return vectors.get(random.nextInt(vectors.size()));
        }
        vectors.add(pick("b_", "p_") + ++parameters);
        return vectors.getLast();
    }

    private String number() {
        return pick("1", "0.5", "2", "1e-1", ".75");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
