package org.gatescope.task;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.gatescope.export.BadInputException;
import org.gatescope.train.Measure;
import org.gatescope.train.Problem;
import org.gatescope.train.Samples;

/**
 * A series cut into sequences.
 *
 * @param name      of what is measured, as the data have it
 * @param values    in the data's own units, oldest first
 * @param rows      the data row of each value
 * @param settings  how it is cut
 * @param windowing where the windows lie
 * @param scaler    between the data's own units and what the network sees
 * @param scaled    the values as the network sees them
 */
public record SeriesData(String name, double[] values, int[] rows, SeriesSettings settings, Windowing windowing, Scaler scaler, float[] scaled) {

    /**
     * Cuts a series, scaled by what its training part has.
     *
     * @param source the file or the wave, for the sentence of an error
     * @throws BadInputException where it is too short for its windows
     */
    static SeriesData of(String source, String name, double[] values, int[] rows, SeriesSettings settings) throws BadInputException {
        Windowing windowing = windowing(source, values.length, settings);
        int seen = settings.over() == ScaleOver.ALL ? values.length : windowing.split();
        return of(source, name, values, rows, settings, windowing, scaler(source, name, values, seen, settings.scaling()));
    }

    /** Cuts a series, scaled as a model that was trained before has it. */
    static SeriesData of(String source, String name, double[] values, int[] rows, SeriesSettings settings, Scaler scaler) throws BadInputException {
        return of(source, name, values, rows, settings, windowing(source, values.length, settings), scaler);
    }

    private static SeriesData of(String source, String name, double[] values, int[] rows, SeriesSettings settings, Windowing windowing, Scaler scaler)
            throws BadInputException {
        float[] scaled = scaler.scale(values);
        for (int at = 0; at < scaled.length; at++) {
            if (!Float.isFinite(scaled[at])) {
                throw BadInputException.of(source, "series.float", rows[at] + 1, name, values[at]);
            }
        }
        return new SeriesData(name, values, rows, settings, windowing, scaler, scaled);
    }

    private static Scaler scaler(String source, String name, double[] values, int seen, Scaling scaling) throws BadInputException {
        try {
            return scaling.fit(values, seen);
        } catch (IllegalArgumentException e) {
            throw BadInputException.of(source, "series.scaling", name);
        }
    }

    private static Windowing windowing(String source, int values, SeriesSettings settings) throws BadInputException {
        Windowing windowing = new Windowing(values, settings.window(), settings.horizon(), settings.trainPart());
        // a free run begins horizon - 1 answers before the split, and there too a whole sequence stands before it
        int fewest = (settings.form() == WindowForm.VECTORS ? settings.sequence() : 1) + settings.horizon() - 1;
        if (windowing.windows() < 2 || windowing.training() < fewest || windowing.test() < 1) {
            throw BadInputException.of(source, "series.short", values, settings.window(),
                    settings.horizon() == 1 ? "" : BadInputException.words("series.ahead", settings.horizon()), settings.trainPart(),
                    Math.max(0, windowing.training()), Math.max(0, windowing.test()), fewest);
        }
        return windowing;
    }

    /** The sequences that are learned from. */
    public Samples training() {
        return switch (settings.form()) {
            case STEPS -> sliding(0, windowing.training());
            case VECTORS -> sliding(settings.sequence() - 1, windowing.training());
            case ONE_SEQUENCE -> whole(windowing.training());
        };
    }

    /** What tests: the windows behind the training part; in the form of one sequence all of it from its start, so that the state runs on as it did. */
    public Samples test() {
        return settings.form() == WindowForm.ONE_SEQUENCE ? whole(windowing.windows()) : sliding(windowing.training(), windowing.windows());
    }

    /** All windows that can be answered, training part and test part. */
    SlidingSamples all() {
        return switch (settings.form()) {
            case STEPS -> sliding(0, windowing.windows());
            case VECTORS -> sliding(settings.sequence() - 1, windowing.windows());
            case ONE_SEQUENCE -> whole(windowing.windows());
        };
    }

    /**
     * A single sequence whose last answer lies at a place of a series.
     *
     * @param series scaled; values from the answer's place on are not looked at
     */
    SlidingSamples before(float[] series, int answer) {
        int end = answer - settings.horizon() + 1;
        int steps = settings.form() == WindowForm.ONE_SEQUENCE ? end - settings.window() + 1 : steps();
        return new SlidingSamples(series, end - steps - settings.inputs() + 1, 1, steps, settings.inputs(), settings.horizon());
    }

    private SlidingSamples sliding(int from, int to) {
        return new SlidingSamples(scaled, from - (settings.form() == WindowForm.VECTORS ? settings.sequence() - 1 : 0), to - from, steps(), settings.inputs(),
                settings.horizon());
    }

    private SlidingSamples whole(int windows) {
        return new SlidingSamples(scaled, 0, 1, windows, settings.window(), settings.horizon());
    }

    private int steps() {
        return settings.form() == WindowForm.STEPS ? settings.window() : settings.sequence();
    }

    /** The error of the naive forecast over the test part, in the data's own units: the value when the forecast is made stands for the one to come. */
    public double naiveRmse() {
        return SeriesArrays.rootMeanSquareOfChange(values, windowing.split(), settings.horizon());
    }

    /** What is to be learned. */
    Problem problem(String data) {
        double naive = naiveRmse();
        Measure measure = (_, outputs) -> {
            SequencedMap<String, Double> measures = new LinkedHashMap<>();
            measures.put(Measure.TEST_RMSE, testRmse(outputs));
            measures.put(Measure.NAIVE_RMSE, naive);
            return measures;
        };
        return new Problem(data, training(), test(), measure);
    }

    /** The error over the test part, in the data's own units. One sequence has the answers of the training part before those of the test part. */
    private double testRmse(float[] outputs) {
        double[] answers = scaler.undo(outputs);
        int first = settings.form() == WindowForm.ONE_SEQUENCE ? windowing.training() : 0;
        double sum = 0;
        for (int at = first; at < answers.length; at++) {
            double error = answers[at] - values[windowing.split() + at - first];
            sum += error * error;
        }
        return Math.sqrt(sum / (answers.length - first));
    }
}
