package org.gatescope.task;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shape of one period of a wave. */
public sealed interface Wave {

    /** The value at a phase from 0 up to but without 1. */
    double at(double phase);

    /** As it is typed: {@code sine}, or the numbers of a drawn one. */
    String text();

    /** The wave that a text stands for, empty where it stands for none. */
    static Optional<Wave> read(String text) {
        String words = text.strip();
        if (words.equals(Sine.NAME)) {
            return Optional.of(new Sine());
        }
        try {
            return Optional.of(new Drawn(Arrays.stream(words.split("[\\s,;]+")).mapToDouble(Double::parseDouble).toArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** sin 2πφ. */
    record Sine() implements Wave {

        private static final String NAME = "sine";

        @Override
        public double at(double phase) {
            return Math.sin(2 * Math.PI * phase);
        }

        @Override
        public String text() {
            return NAME;
        }
    }

    /** A drawn period: points at equal distances, joined by straight lines, the last with the first. */
    final class Drawn implements Wave {

        public static final int MOST_POINTS = 1024;

        private final double[] points;

        /** @param points 2 to {@link #MOST_POINTS} finite numbers */
        public Drawn(double[] points) {
            if (points.length < 2 || points.length > MOST_POINTS) {
                throw new IllegalArgumentException("a wave has 2 to %d points, not %d".formatted(MOST_POINTS, points.length));
            }
            if (!Arrays.stream(points).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("a wave's points are finite numbers");
            }
            this.points = points.clone();
        }

        /**
         * A period from the trail of a mouse: where the trail passes a place twice, the later pass counts; gaps are joined by straight lines.
         *
         * @param x     places along the period, from 0 to 1; others are moved to the nearer end
         * @param y     as many values
         * @param count the points of the period, at least 2
         */
        public static Drawn of(double[] x, double[] y, int count) {
            if (x.length == 0 || x.length != y.length) {
                throw new IllegalArgumentException("a drawn wave has a value for each place, and one at least");
            }
            double[] points = new double[count];
            Arrays.fill(points, Double.NaN);
            for (int at = 0; at < x.length; at++) {
                stroke(points, place(x[Math.max(0, at - 1)], count), y[Math.max(0, at - 1)], place(x[at], count), y[at]);
            }
            fillGaps(points);
            return new Drawn(points);
        }

        private static int place(double x, int count) {
            return (int) Math.round(Math.clamp(x, 0, 1) * (count - 1));
        }

        private static void stroke(double[] points, int from, double start, int to, double end) {
            int steps = Math.abs(to - from);
            for (int step = 0; step <= steps; step++) {
                double share = steps == 0 ? 1 : (double) step / steps;
                points[from + Integer.signum(to - from) * step] = start + share * (end - start);
            }
        }

        /** A trail has no gap within, but it may leave out the ends: there its nearer end goes on. */
        private static void fillGaps(double[] points) {
            int first = 0;
            while (Double.isNaN(points[first])) {
                first++;
            }
            int last = points.length - 1;
            while (Double.isNaN(points[last])) {
                last--;
            }
            Arrays.fill(points, 0, first, points[first]);
            Arrays.fill(points, last + 1, points.length, points[last]);
        }

        @Override
        public double at(double phase) {
            double place = phase * points.length;
            int left = Math.min((int) place, points.length - 1);
            double share = place - left;
            return points[left] * (1 - share) + points[(left + 1) % points.length] * share;
        }

        @Override
        public String text() {
            return Arrays.stream(points).mapToObj(Double::toString).collect(Collectors.joining(" "));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Drawn drawn && Arrays.equals(points, drawn.points);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(points);
        }
    }
}
