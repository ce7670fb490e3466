package org.gatescope.compare;

import org.gatescope.cell.Parameters;
import org.gatescope.trace.Case;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;

/**
 * One number of a gradient beside a central difference, (L(w + ε) − L(w − ε)) / 2ε, and how wrong that difference may be.
 *
 * @param parameter  whose number is moved
 * @param index      which, counted from 0, row by row
 * @param epsilon    ε, how far
 * @param analytic   ∂L/∂w, as backpropagation has it
 * @param difference the central difference; NaN where a loss overflows
 * @param above      L(w + ε)
 * @param below      L(w − ε)
 * @param rounding   what rounding may do to the difference: the error of a loss, as {@link LossRounding} estimates it, over ε
 * @param truncation what terms of higher order do to it, judged by differences at 2ε and ε/2, beyond what is rounding in those; all of it
 *                   where they do not fall with ε²
 */
public record GradientCheck(String parameter, int index, double epsilon, double analytic, double difference, double above, double below,
        double rounding, double truncation, Verdict verdict) {

    /** What comes of a check. */
    public enum Verdict {
        /** Equal to one part in a million. */
        AGREES,
        /** Apart, as far as the terms of higher order explain, or these so large that they may explain anything: a smaller ε helps. */
        TRUNCATION,
        /** Apart, as far as rounding explains: a larger ε helps. */
        ROUNDING,
        /** The gradient has vanished below what a difference with this ε can see. */
        BELOW_ROUNDING_ERROR,
        /** Apart further than either explains. */
        DIFFERS,
        /** With this ε a loss is no number. */
        OVERFLOWS
    }

    private static final double AGREEMENT = 1e-6;
    /** Both errors are estimates: this many times as much still counts as explained. */
    private static final double MARGIN = 4;
    /** Truncation of this share of the difference: the series has not begun to converge, and the estimate is itself worth nothing. */
    private static final double UNRELIABLE = 0.1;
    /** Rounding of this share of a loss leaves a difference of losses nothing to say. */
    private static final double LOST = 1e-3;

    /** |analytic − difference|. */
    public double absolute() {
        return Math.abs(analytic - difference);
    }

    /** The absolute difference beside the larger of both numbers; 0 where both are 0. */
    public double relative() {
        return absolute() == 0 ? 0 : absolute() / Math.max(Math.abs(analytic), Math.abs(difference));
    }

    static Verdict verdict(double analytic, double difference, double rounding, double truncation) {
        double apart = Math.abs(analytic - difference);
        if (!Double.isFinite(difference)) {
            return Verdict.OVERFLOWS;
        }
        if (apart <= AGREEMENT * Math.max(Math.abs(analytic), Math.abs(difference))) {
            return Verdict.AGREES;
        }
        if (Math.abs(analytic) <= rounding && apart <= MARGIN * rounding) {
            return Verdict.BELOW_ROUNDING_ERROR;
        }
        if (apart > MARGIN * (rounding + truncation) && truncation < UNRELIABLE * Math.abs(difference)) {
            return Verdict.DIFFERS;
        }
        return rounding >= truncation ? Verdict.ROUNDING : Verdict.TRUNCATION;
    }

    /** A trace whose one number is moved. */
    static final class Moved {

        private final Trace trace;
        private final String parameter;
        private final int index;
        private final double analytic;
        private final double noise;

        Moved(Trace trace, String parameter, int index) {
            Parameters parameters = trace.input().parameters();
            if (!parameters.names().contains(parameter) || index < 0 || index >= parameters.block(parameter).data().length) {
                throw new IllegalArgumentException("there is no number %d of a parameter %s".formatted(index, parameter));
            }
            this.trace = trace;
            this.parameter = parameter;
            this.index = index;
            this.analytic = trace.parameterGradient(parameter)[index];
            this.noise = LossRounding.of(trace);
        }

        GradientCheck check(Pair wide, Pair own, Pair narrow) {
            double rounding = noise / own.epsilon();
            double outer = wide.difference() - own.difference();
            double inner = own.difference() - narrow.difference();
            double truncation = Math.max(beyond(outer, rounding) / 3, beyond(inner, 2 * rounding) * 4 / 3);
            // terms that fall with ε² stand as 4 to 1; others are of a series that does not converge yet
            if (beyond(inner, 2 * rounding) > 0 && !(outer / inner >= 2 && outer / inner <= 8)) {
                truncation = Math.max(truncation, Math.abs(own.difference()));
            }
            Verdict verdict = verdict(analytic, own.difference(), rounding, truncation);
            return new GradientCheck(parameter, index, own.epsilon(), analytic, own.difference(), own.above(), own.below(), rounding, truncation,
                    verdict == Verdict.DIFFERS && isLost(own) ? Verdict.ROUNDING : verdict);
        }

        /** Whether rounding has reached the first digits of the losses, as it does in chaos. */
        private boolean isLost(Pair pair) {
            return noise >= LOST * Math.max(Math.abs(pair.above()), Math.abs(pair.below()));
        }

        /** The part of a discrepancy that rounding does not explain; none where one of its losses is no number. */
        private static double beyond(double discrepancy, double rounding) {
            return Double.isFinite(discrepancy) ? Math.max(0, Math.abs(discrepancy) - MARGIN * rounding) : 0;
        }

        /** The losses on both sides. */
        Pair pair(double epsilon) {
            double number = trace.input().parameters().at(parameter, index);
            // the step that is really taken, since a sum is rounded
            double step = (number + epsilon) - (number - epsilon);
            return new Pair(epsilon, step == 0 ? 2 * epsilon : step, loss(number + epsilon), loss(number - epsilon));
        }

        private double loss(double number) {
            Case given = trace.input();
            try {
                return Tracer.loss(new Case(given.cell(), given.sizes(), given.parameters().with(parameter, index, number), given.initial(), given.inputs(),
                        given.targets(), given.lossAt(), given.clamps()));
            } catch (NotFiniteException e) {
                return Double.NaN;
            }
        }
    }

    /**
     * Losses on both sides of a number.
     *
     * @param step how far they are apart
     */
    record Pair(double epsilon, double step, double above, double below) {

        double difference() {
            return (above - below) / step;
        }
    }
}
