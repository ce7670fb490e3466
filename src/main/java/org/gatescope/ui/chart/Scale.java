package org.gatescope.ui.chart;

/**
 * An axis: numbers to pixels and back.
 *
 * @param span  the numbers that are seen; above zero on a logarithmic axis
 * @param start the pixel of the first
 * @param end   the pixel of the last
 */
record Scale(Span span, boolean logarithmic, double start, double end) {

    double at(double value) {
        return start + share(value) * (end - start);
    }

    private double share(double value) {
        double low = inner(span.from());
        return (inner(value) - low) / (inner(span.to()) - low);
    }

    double value(double pixel) {
        double share = (pixel - start) / (end - start);
        double low = inner(span.from());
        double inner = low + share * (inner(span.to()) - low);
        return logarithmic ? Math.pow(10, inner) : inner;
    }

    /** Whether a number has a place here. */
    boolean shows(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    private double inner(double value) {
        return logarithmic ? Math.log10(value) : value;
    }
}
