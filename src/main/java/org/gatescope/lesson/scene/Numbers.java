package org.gatescope.lesson.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.gatescope.cell.Convention;
import org.gatescope.lab.Experiment;
import org.gatescope.lesson.expression.Names;
import org.gatescope.trace.Clamps;

/** Instructions that change numbers: parameters, inputs, targets, states before the first step, held units. */
sealed interface Numbers extends Instruction {

    Experiment changed(Experiment experiment) throws SceneException;

    @Override
    default Stage applied(Stage stage, Supplies supplies) throws SceneException {
        return stage.with(changed(stage.experiment()));
    }

    /**
     * {@code set W_f[1,2] = 0.5}, {@code set b_f = 5}, {@code set W_f = 1 0; 0 1}.
     *
     * @param indices from 1; none for the whole
     */
    record SetParameter(String name, List<Integer> indices, Rows rows) implements Numbers {

        @Override
        public Experiment changed(Experiment experiment) throws SceneException {
            Names names = new Names(experiment);
            if (names.isArticlesParameter(name)) {
                return set(experiment.withConvention(Convention.ARTICLE)).withConvention(experiment.convention());
            }
            if (!names.isParameter(name)) {
                throw SceneException.of("parameter", name, String.join(", ", experiment.parameters().names()));
            }
            return set(experiment);
        }

        private Experiment set(Experiment experiment) throws SceneException {
            var block = experiment.parameters().block(name);
            boolean isMatrix = experiment.cell().parameters().get(name).isMatrix();
            double[] numbers = block.data().clone();
            if (indices.isEmpty()) {
                return experiment.withParameters(experiment.parameters().with(name, rows.fill(name, block.rows(), block.columns(), isMatrix)));
            }
            if (indices.size() != (isMatrix ? 2 : 1)) {
                throw SceneException.of(isMatrix ? "matrix" : "vector", name);
            }
            int row = indices.getFirst();
            int column = isMatrix ? indices.getLast() : 1;
            if (row < 1 || row > block.rows() || column < 1 || column > block.columns()) {
                throw SceneException.of("no.row", name, row, column, block.rows(), block.columns());
            }
            numbers[(row - 1) * block.columns() + column - 1] = rows.single();
            return experiment.withParameters(experiment.parameters().with(name, numbers));
        }

        @Override
        public String toString() {
            return "set %s%s = %s".formatted(name, bracketed(indices), rows);
        }
    }

    /**
     * {@code input x@3 = 1}, {@code target@6 = 0.5}.
     *
     * @param step  from 1
     * @param index from 1; empty for all numbers
     */
    record SetStep(boolean isTarget, int step, OptionalInt index, Rows rows) implements Numbers {

        @Override
        public Experiment changed(Experiment experiment) throws SceneException {
            String name = isTarget ? "target" : "x";
            if (step > experiment.length()) {
                throw SceneException.of("no.step", name, step, experiment.length());
            }
            int count = (isTarget ? experiment.targets() : experiment.inputs())[step - 1].length;
            double[] numbers = rows.at(name, index, count);
            Experiment changed = experiment;
            for (int i = 0; i < count; i++) {
                if (index.isEmpty() || index.getAsInt() == i + 1) {
                    changed = isTarget ? changed.withTarget(step, i, numbers[i]) : changed.withInput(step, i, numbers[i]);
                }
            }
            return changed;
        }

        @Override
        public String toString() {
            return "%s@%d%s = %s".formatted(isTarget ? "target" : "input x", step, bracketed(index), rows);
        }
    }

    /** {@code before C = 1}. */
    record SetBefore(String state, OptionalInt unit, Rows rows) implements Numbers {

        @Override
        public Experiment changed(Experiment experiment) throws SceneException {
            String name = new Names(experiment).state(state).orElseThrow(() -> SceneException.of("state", state, String.join(", ", experiment.cell().states())));
            double[] numbers = rows.at(state, unit, experiment.hidden());
            Experiment changed = experiment;
            for (int i = 0; i < numbers.length; i++) {
                if (unit.isEmpty() || unit.getAsInt() == i + 1) {
                    changed = changed.withInitial(name, i, numbers[i]);
                }
            }
            return changed;
        }

        @Override
        public String toString() {
            return "before %s%s = %s".formatted(state, bracketed(unit), rows);
        }
    }

    /**
     * {@code hold f = 1}, {@code hold f[2] = 1}, {@code release f}, {@code release f[2]}.
     *
     * @param unit  from 1; empty for all
     * @param value empty to let go
     */
    record Hold(String symbol, OptionalInt unit, Optional<Double> value) implements Numbers {

        @Override
        public Experiment changed(Experiment experiment) throws SceneException {
            String name = new Names(experiment).symbol(symbol).orElseThrow(() -> SceneException.of("symbol", symbol, String.join(", ", experiment.cell().symbols())));
            var cell = experiment.cell();
            int units = cell.root(name).length().in(experiment.sizes());
            if (unit.isPresent() && unit.getAsInt() > units) {
                throw SceneException.of("no.unit", symbol, unit.getAsInt(), units);
            }
            Clamps clamps = experiment.clamps();
            return experiment.withClamps(unit.isPresent() ? clamps.with(name, unit.getAsInt() - 1, value) : clamps.withAll(name, units, value));
        }

        @Override
        public String toString() {
            return value.map(number -> "hold %s%s = %s".formatted(symbol, bracketed(unit), Digits.of(number))).orElseGet(() -> "release " + symbol + bracketed(unit));
        }
    }

    /** {@code release}: all that is held. */
    record Release() implements Numbers {

        @Override
        public Experiment changed(Experiment experiment) {
            return experiment.withClamps(new Clamps(Map.of()));
        }

        @Override
        public String toString() {
            return "release";
        }
    }

    private static String bracketed(List<Integer> indices) {
        return indices.isEmpty() ? "" : indices.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    private static String bracketed(OptionalInt index) {
        return index.isPresent() ? "[" + index.getAsInt() + "]" : "";
    }

    /** Numbers in rows; one number alone stands for as many as are asked for. */
    record Rows(List<List<Double>> rows) {

        public Rows {
            rows = rows.stream().map(List::copyOf).toList();
        }

        static Rows of(double number) {
            return new Rows(List.of(List.of(number)));
        }

        static Rows of(double[] numbers, int columns) {
            List<List<Double>> rows = new ArrayList<>();
            for (int from = 0; from < numbers.length; from += columns) {
                rows.add(Arrays.stream(numbers, from, from + columns).boxed().toList());
            }
            return new Rows(rows);
        }

        private boolean isSingle() {
            return rows.size() == 1 && rows.getFirst().size() == 1;
        }

        double single() throws SceneException {
            if (!isSingle()) {
                throw SceneException.of("expected", SceneException.words("one.number"), this);
            }
            return rows.getFirst().getFirst();
        }

        private List<Double> all() {
            return rows.stream().flatMap(List::stream).toList();
        }

        /** So many numbers; where an index picks one, all are that one. */
        double[] at(String name, OptionalInt index, int count) throws SceneException {
            if (index.isPresent() && index.getAsInt() > count) {
                throw SceneException.of("no.index", name, index.getAsInt(), count);
            }
            if (index.isPresent()) {
                single();
            }
            return fill(name, count, 1, false);
        }

        /** Numbers for a shape, row by row; a vector may stand in one row. */
        double[] fill(String name, int height, int width, boolean isMatrix) throws SceneException {
            List<Double> all = all();
            if (isSingle()) {
                double[] numbers = new double[height * width];
                Arrays.fill(numbers, all.getFirst());
                return numbers;
            }
            boolean fits = isMatrix ? rows.size() == height && rows.stream().allMatch(row -> row.size() == width) : all.size() == height;
            if (!fits) {
                throw isMatrix ? SceneException.of("rows", name, height, width) : SceneException.of("count", name, height, all.size());
            }
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String toString() {
            return rows.stream().map(row -> Digits.of(row.stream().mapToDouble(Double::doubleValue).toArray())).collect(Collectors.joining("; "));
        }
    }
}
