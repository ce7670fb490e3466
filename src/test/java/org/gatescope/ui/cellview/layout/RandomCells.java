package org.gatescope.ui.cellview.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Cells such as a learner might write: equations with gates, sums and products over what was defined before. */
final class RandomCells {

    private static final int MOST_LINKS = 90;

    private RandomCells() {
    }

    static Arbitrary<Sketch> any() {
        return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(3, 60), Arbitraries.longs())
                .as((states, operators, seed) -> of(states, operators, new Random(seed)));
    }

    static Sketch of(int states, int operators, Random random) {
        String[] names = new String[states];
        for (int i = 0; i < states; i++) {
            names[i] = "s" + i;
        }
        Sketch cell = Sketch.withStates(names);
        List<String> known = new ArrayList<>(List.of("x"));
        for (String name : names) {
            known.add(name + "'");
        }
        int before = 0;
        for (int equation = 0; operators(cell, states) + states < operators && cell.links().size() < MOST_LINKS - 10 - 4 * states; equation++) {
            String id = "e" + equation;
            equation(cell, id, known, random);
            known.add(id);
            before = equation;
        }
        for (int i = 0; i < states; i++) {
            cell.circle(names[i], pick(known, random), before > 0 ? "e" + random.nextInt(before) : "x").result(names[i]);
            known.add(names[i]);
        }
        return cell;
    }

    private static void equation(Sketch cell, String id, List<String> known, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> cell.gate(id, pick(known, random));
            case 1 -> cell.splitGate(id, pick(known, random), pick(known, random));
            case 2 -> cell.circle(id, pick(known, random), pick(known, random));
            case 3 -> cell.circle(id + "/1", pick(known, random), pick(known, random))
                    .circle(id + "/2", pick(known, random), pick(known, random)).circle(id, id + "/1", id + "/2");
            case 4 -> cell.circle(id, pick(known, random));
            default -> {
                String[] operands = new String[1 + random.nextInt(5)];
                for (int i = 0; i < operands.length; i++) {
                    operands[i] = pick(known, random);
                }
                cell.wide(id, operands);
            }
        }
    }

    private static int operators(Sketch cell, int states) {
        return cell.boxes().size() - states - 1;
    }

    /** What was defined lately is used more often. */
    private static String pick(List<String> known, Random random) {
        return known.get(known.size() - 1 - (int) (known.size() * Math.pow(random.nextDouble(), 1.6)));
    }
}
