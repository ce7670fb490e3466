package org.gatescope.ui.chart;

/** What stands in a chart besides its curves. Labels are in the present language and short; empty for none. */
public sealed interface Note {

    String label();

    /** A level line: the norm at which gradients are clipped. */
    record Level(double y, String label) implements Note { }

    /** An upright line: where the test part starts. */
    record Split(double x, String label) implements Note { }

    /** An upright line that can be dragged; the chart says where to. */
    record Grip(double x, String label) implements Note { }

    /** What is said where there is no point yet: how points come about. */
    record Absence(String label) implements Note { }

    /** A shaded part. */
    record Part(double from, double to, String label) implements Note { }
}
