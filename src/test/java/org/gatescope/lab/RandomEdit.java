package org.gatescope.lab;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Equation;
import org.gatescope.cell.Initialization;
import org.gatescope.trace.Case;

/** What a learner may do next on the bench. */
final class RandomEdit {

    private RandomEdit() {
    }

    /** A change by chance. */
    static Experiment next(Experiment now, Random random, boolean cells) {
        List<String> states = now.cell().states();
        List<String> symbols = now.cell().equations(Equation.Kind.CELL).stream().map(Equation::symbol).toList();
        return switch (random.nextInt(cells ? 12 : 11)) {
            case 0 -> now.withConvention(pick(random, Convention.values()));
            case 1 -> now.withHidden(1 + random.nextInt(Experiment.MOST_HIDDEN));
            case 2 -> now.withLength(1 + random.nextInt(12));
            case 3 -> now.withSequence(pick(random, new Sequence.Sine(6), new Sequence.Pulse(), new Sequence.Words("ab", "ba"),
                    new Sequence.Given(Sequence.Given.Origin.TYPED, "typed", new double[][] {{1, 2}, {0.5, -1}, {0, 0}})));
            case 4 -> now.withObjective(new Objective(pick(random, Objective.Kind.values()), pick(random, Case.LossAt.values())));
            case 5 -> now.withInput(1 + random.nextInt(now.length()), random.nextInt(now.sizes().input()), random.nextGaussian());
            case 6 -> now.withTarget(1 + random.nextInt(now.length()), random.nextInt(now.sizes().output()), random.nextDouble());
            case 7 -> now.withInitial(states.get(random.nextInt(states.size())), random.nextInt(now.hidden()), random.nextDouble());
            case 8 -> now.withClamp(symbols.get(random.nextInt(symbols.size())), random.nextBoolean() ? Optional.of(random.nextDouble()) : Optional.empty());
            case 9 -> now.parameters().names().isEmpty() ? now : parameter(now, random);
            case 10 -> now.withStart(new Experiment.Start(cells ? pick(random, Initialization.values()) : Initialization.ZERO, random.nextInt(5), 1));
            default -> now.withCell(Cells.cell(Cells.names().get(random.nextInt(Cells.names().size()))));
        };
    }

    private static Experiment parameter(Experiment now, Random random) {
        List<String> names = List.copyOf(now.parameters().names());
        String name = names.get(random.nextInt(names.size()));
        return now.withParameter(name, random.nextInt(now.parameters().block(name).data().length), random.nextDouble() - 0.5);
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
