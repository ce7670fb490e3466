package org.gatescope.ui.chart;

/** A stretch of an axis, {@code from} below {@code to}. */
record Span(double from, double to) {

    Span {
        if (!(from < to)) {
            throw new IllegalArgumentException("a stretch from %s to %s: expected a start below the end".formatted(from, to));
        }
    }

    double length() {
        return to - from;
    }

    boolean contains(double value) {
        return value >= from && value <= to;
    }

    /** Around a place that stays where it is: shorter below one, longer above, never shorter than {@code least} nor beyond {@code whole}. */
    Span scaled(double factor, double place, double least, Span whole) {
        double next = Math.max(length() * factor, least);
        if (next >= whole.length()) {
            return whole;
        }
        double share = Math.clamp((place - from) / length(), 0, 1);
        return new Span(place - share * next, place + (1 - share) * next).within(whole);
    }

    Span moved(double by, Span whole) {
        return new Span(from + by, to + by).within(whole);
    }

    /** The same length, moved to where it lies within another; cut where it is longer. */
    Span within(Span whole) {
        if (length() >= whole.length()) {
            return whole;
        }
        if (from < whole.from) {
            return new Span(whole.from, whole.from + length());
        }
        return to > whole.to ? new Span(whole.to - length(), whole.to) : this;
    }
}
