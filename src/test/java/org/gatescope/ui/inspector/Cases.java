package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.cell.Node;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Tracer;
import org.gatescope.trace.Walk;
import org.gatescope.ui.bench.Run;

/** Runs and addresses for tests. */
final class Cases {

    static final List<String> CELLS = List.of("rnn", "rnn-identity", "lstm", "peephole-lstm", "gru", "gru-reset-after");

    private Cases() {
    }

    static Experiment experiment(String cell, int hidden, int steps, Objective.Kind kind, LossAt lossAt, long seed) {
        Sequence sequence = kind == Objective.Kind.CROSS_ENTROPY ? new Sequence.Words("see", "saw") : new Sequence.Sine(8);
        return Experiment.of(Cells.cell(cell), hidden, sequence, Math.min(steps, sequence.longest()), new Objective(kind, lossAt),
                new Experiment.Start(Initialization.UNIFORM, seed, 1));
    }

    static Run run(Experiment experiment) {
        try {
            return new Run(experiment, experiment.rewriting(), Tracer.run(experiment.toCase()), new Walk(experiment.toCase()), 1, 1);
        } catch (NotFiniteException e) {
            throw new AssertionError(e);
        }
    }

    static Run random(Random random) {
        Objective.Kind kind = Objective.Kind.values()[random.nextInt(2)];
        Experiment experiment = experiment(CELLS.get(random.nextInt(CELLS.size())), 1 + random.nextInt(4), 1 + random.nextInt(8), kind,
                LossAt.values()[random.nextInt(2)], random.nextLong());
        return run(experiment.withConvention(Convention.values()[random.nextInt(3)]));
    }

    /** Every number that can be looked at, the first two units of each. */
    static List<Address> addresses(Run run) {
        List<Address> all = new ArrayList<>();
        for (Node node : run.cell().nodes()) {
            for (int unit = 0; unit < Math.min(2, run.trace().size(node)); unit++) {
                for (int t = node.isParameter() ? 0 : 1; t <= run.trace().length(); t++) {
                    all.add(Address.value(t, node.index(), unit));
                    if (node.isDifferentiable()) {
                        all.add(Address.gradient(t, node.index(), unit));
                    }
                }
            }
        }
        return all;
    }
}
