package org.gatescope.ui.chart;

import java.util.Optional;

/** The least and the greatest of the numbers that were met. What is not finite is passed over. */
final class Extent {

    /** Beyond it differences overflow. */
    private static final double MOST = 1e300;
    private static final double LEAST_SHARE = 1e-9;

    private final double above;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    private Extent(double above) {
        this.above = above;
    }

    static Extent ofAll() {
        return new Extent(-MOST);
    }

    /** Of numbers above zero alone. */
    static Extent ofPositive() {
        return new Extent(Double.MIN_NORMAL);
    }

    void add(double value) {
        // NaN fails both
        if (value >= above && value <= MOST) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
    }

    void add(Points points, Span x) {
        int end = points.indexAfter(x.to());
        for (int i = points.indexAt(x.from()); i < end; i++) {
            add(points.y(i));
        }
    }

    boolean isEmpty() {
        return least > greatest;
    }

    double least() {
        return least;
    }

    double greatest() {
        return greatest;
    }

    /** A stretch with some air above and below, empty where no number was met. */
    Optional<Span> linear(double air) {
        if (isEmpty()) {
            return Optional.empty();
        }
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        double length = greatest - least;
        if (length <= size * LEAST_SHARE || length < Double.MIN_NORMAL) {
            double half = size < 1e-290 ? 1 : length == 0 ? size / 10 : size * LEAST_SHARE;
            return Optional.of(new Span(least - half, greatest + half));
        }
        return Optional.of(new Span(least - air * length, greatest + air * length));
    }

    /** The same for a logarithmic axis. */
    Optional<Span> logarithmic(double air) {
        if (isEmpty()) {
            return Optional.empty();
        }
        // a quotient of two finite numbers may overflow, the difference of their logarithms does not
        double reach = Math.max(Math.pow(10, air * (Math.log10(greatest) - Math.log10(least))), 1.05);
        return Optional.of(new Span(Math.max(least / reach, Double.MIN_NORMAL / 2), Math.min(greatest * reach, Double.MAX_VALUE)));
    }
}
