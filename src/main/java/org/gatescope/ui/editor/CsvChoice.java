package org.gatescope.ui.editor;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gatescope.export.SeriesReader;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;

/**
 * Which part of a series becomes the sequence.
 *
 * @param from   the first number taken, counted from 1
 * @param scaled whether numbers are moved to 0 … 1 by the smallest and the largest of the whole series
 */
record CsvChoice(SeriesReader.Series series, int from, boolean scaled) {

    private static final int ENDS = 3;

    /** The sequence: as many numbers as there are steps. */
    Sequence.Given sequence() {
        double[] values = series.values();
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        int end = Math.min(values.length, from - 1 + Experiment.MOST_STEPS);
        double[][] vectors = IntStream.range(from - 1, end).mapToObj(at -> new double[] {scaled ? scale(values[at], least, most) : values[at]})
                .toArray(double[][]::new);
        return new Sequence.Given(Sequence.Given.Origin.FILE, series.name(), vectors);
    }

    private static double scale(double value, double least, double most) {
        // halves first: the difference of two finite numbers may overflow
        return most == least ? 0 : (value / 2 - least / 2) / (most / 2 - least / 2);
    }

    /** The first and last numbers as lines: {@code 1: 3.5}. */
    String preview() {
        double[] values = series.values();
        IntStream places = values.length <= 2 * ENDS ? IntStream.range(0, values.length)
                : IntStream.concat(IntStream.range(0, ENDS), IntStream.range(values.length - ENDS, values.length));
        return places.mapToObj(at -> (at == values.length - ENDS && values.length > 2 * ENDS ? "⋮\n" : "") + (at + 1) + ":  " + NumberText.full(values[at]))
                .collect(Collectors.joining("\n"));
    }
}
