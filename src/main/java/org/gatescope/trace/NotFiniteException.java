package org.gatescope.trace;

/** A number overflowed, or became no number, while a trace was computed. The message names the step and the symbol. */
public final class NotFiniteException extends Exception {
    private static final long serialVersionUID = 1;

    private final int t;
    private final String symbol;
    private final boolean gradient;

    NotFiniteException(int t, String symbol, boolean gradient) {
        super("t = %d: %s%s overflows".formatted(t, gradient ? "the gradient of " : "", symbol));
        this.t = t;
        this.symbol = symbol;
        this.gradient = gradient;
    }

    /** The step, counted from 1. */
    public int t() {
        return t;
    }

    /** The equation's left-hand side, or a leaf's or parameter's name. */
    public String symbol() {
        return symbol;
    }

    /** Whether the gradient overflowed and not the value. */
    public boolean isGradient() {
        return gradient;
    }
}
