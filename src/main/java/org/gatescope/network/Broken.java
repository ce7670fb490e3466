package org.gatescope.network;

/**
 * The first quantity, in the order of computation, that is not a number any more or has grown beyond sense.
 *
 * @param kind     what kind of quantity it is
 * @param name     which one: a parameter's or gradient's section ({@code layer 1 W_f}), or {@code layer 2 C}; empty for inputs, loss and answers
 * @param step     the time step, counted from 1; 0 where it has none
 * @param value    the number that was found there
 */
public record Broken(Kind kind, String name, int step, double value) {

    /** Kinds of quantity, in the order in which they are computed. */
    public enum Kind {
        PARAMETER, INPUT, VALUE, ANSWER, LOSS, GRADIENT
    }

    @Override
    public String toString() {
        String what = switch (kind) {
            case PARAMETER -> "the parameter " + name;
            case INPUT -> "the input";
            case VALUE -> name;
            case ANSWER -> "the answer";
            case LOSS -> "the loss";
            case GRADIENT -> "the gradient of " + name;
        };
        return what + (step > 0 ? " at t = " + step : "") + " is " + (float) value;
    }
}
