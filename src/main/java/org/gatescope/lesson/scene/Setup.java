package org.gatescope.lesson.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.cell.Initialization;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Objective;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Case.LossAt;

/** Instructions that choose what is on the bench: cell, sizes, sequence, loss, start. */
sealed interface Setup extends Instruction {

    Experiment changed(Experiment experiment, Supplies supplies) throws SceneException;

    @Override
    default Stage applied(Stage stage, Supplies supplies) throws SceneException {
        return stage.with(changed(stage.experiment(), supplies));
    }

    /** {@code cell NAME}. */
    record UseCell(String name) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) throws SceneException {
            return experiment.withCell(Cells.has(name) ? Cells.cell(name) : supplies.cell(name));
        }

        @Override
        public String toString() {
            return "cell " + name;
        }
    }

    /** {@code hidden H}. */
    record Hidden(int units) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            return experiment.hidden() == units ? experiment : experiment.withHidden(units);
        }

        @Override
        public String toString() {
            return "hidden " + units;
        }
    }

    /** {@code length T}. */
    record Length(int steps) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) throws SceneException {
            if (steps > experiment.sequence().longest()) {
                throw SceneException.of("short", experiment.sequence().longest(), steps);
            }
            return experiment.withLength(steps);
        }

        @Override
        public String toString() {
            return "length " + steps;
        }
    }

    /** {@code sequence …}. */
    record Feed(Sequence sequence) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            return experiment.withSequence(sequence);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Feed && toString().equals(other.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }

        @Override
        public String toString() {
            return "sequence " + switch (sequence) {
                case Sequence.Sine(double period) -> "sine " + Digits.of(period);
                case Sequence.Pulse _ -> "pulse";
                case Sequence.Words(String first, String second) -> "words %s %s".formatted(Words.quoted(first), Words.quoted(second));
                case Sequence.Given given -> "numbers " + numbers(given.vectors());
            };
        }

        private static String numbers(double[][] vectors) {
            boolean single = vectors[0].length == 1;
            String rows = Arrays.stream(vectors).map(Digits::of).collect(Collectors.joining(single ? " " : "; "));
            return vectors.length == 1 && !single ? rows + ";" : rows;
        }
    }

    /** {@code objective KIND}. */
    record Measure(Objective.Kind kind) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            return experiment.withObjective(new Objective(kind, experiment.objective().lossAt()));
        }

        static String key(Objective.Kind kind) {
            return kind == Objective.Kind.INNER_PRODUCT ? "state" : kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String toString() {
            return "objective " + key(kind);
        }
    }

    /** {@code loss last}, {@code loss each}. */
    record LossIn(LossAt at) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            return experiment.withObjective(experiment.objective().with(at));
        }

        @Override
        public String toString() {
            return "loss " + (at == LossAt.LAST ? "last" : "each");
        }
    }

    /** {@code seed N}. */
    record Seed(long seed) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            Experiment.Start start = experiment.start();
            return experiment.withStart(new Experiment.Start(start.initialization(), seed, start.forgetBias()));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    /** {@code initialization NAME}. */
    record Begin(Initialization initialization) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            Experiment.Start start = experiment.start();
            return experiment.withStart(new Experiment.Start(initialization, start.seed(), start.forgetBias()));
        }

        @Override
        public String toString() {
            return "initialization " + initialization.name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code forget-bias B}, {@code forget-bias none}. */
    record ForgetBias(OptionalDouble bias) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            Experiment.Start start = experiment.start();
            return experiment.withStart(new Experiment.Start(start.initialization(), start.seed(), bias.orElse(Double.NaN)));
        }

        @Override
        public String toString() {
            return "forget-bias " + (bias.isPresent() ? Digits.of(bias.getAsDouble()) : "none");
        }
    }

    /** {@code convention NAME}. */
    record Write(Convention convention) implements Setup {

        @Override
        public Experiment changed(Experiment experiment, Supplies supplies) {
            return experiment.withConvention(convention);
        }

        @Override
        public String toString() {
            return "convention " + convention.key();
        }
    }
}
