package org.gatescope.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often each true class was predicted as each class. Immutable. */
public final class Confusion {

    private final List<String> classes;
    private final int[][] counts;

    /**
     * Counts that are copied.
     *
     * @param classes what the classes are called
     * @param counts  {@code counts[t][p]}: how many of class t were predicted as p; one row and one column a class, none below zero
     */
    public Confusion(List<String> classes, int[][] counts) {
        this.classes = List.copyOf(classes);
        this.counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        if (counts.length != classes.size() || Arrays.stream(counts).anyMatch(row -> row.length != classes.size() || Arrays.stream(row).anyMatch(each -> each < 0))) {
            throw new IllegalArgumentException("counts of %d classes: expected %1$d rows of %1$d numbers, none below zero".formatted(classes.size()));
        }
    }

    /**
     * Counts of ten digits, or of any classes 0 to n − 1.
     *
     * @param predicted one for each of {@code truth}
     */
    public static Confusion of(int classes, int[] truth, int[] predicted) {
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i]][predicted[i]]++;
        }
        return new Confusion(IntStream.range(0, classes).mapToObj(Integer::toString).toList(), counts);
    }

    public List<String> classes() {
        return classes;
    }

    public int size() {
        return counts.length;
    }

    public int count(int truth, int predicted) {
        return counts[truth][predicted];
    }

    /** How many there are of a class. */
    public int of(int truth) {
        return Arrays.stream(counts[truth]).sum();
    }

    public int total() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    public int right() {
        return IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
    }

    /** The share of a class that was predicted so, 0 to 1; NaN for a class of which there are none. */
    public double share(int truth, int predicted) {
        return (double) counts[truth][predicted] / of(truth);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confusion confusion && classes.equals(confusion.classes) && Arrays.deepEquals(counts, confusion.counts);
    }

    @Override
    public int hashCode() {
        return 31 * classes.hashCode() + Arrays.deepHashCode(counts);
    }
}
