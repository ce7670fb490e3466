package org.gatescope.ui.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The marked numbers of an axis.
 *
 * @param labels one for each
 */
record Ticks(double[] values, List<String> labels) {

    /** Which numbers stand along an axis. */
    enum Kind { NUMBERS, COUNTS_ENGLISH, COUNTS_CHINESE }

    private static final int LEAST_DECADES = 2;

    /** Ones, twos or fives of a power of ten, at most about as many as wished. */
    static Ticks linear(Span span, int wished, Kind kind) {
        double step = step(span.length() / Math.max(1, wished));
        if (kind != Kind.NUMBERS) {
            step = Math.max(1, step);
        }
        double first = Math.ceil(span.from() / step - 1e-9);
        int count = (int) Math.clamp((long) (Math.floor(span.to() / step + 1e-9) - first) + 1, 0, 4L * Math.max(1, wished));
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = (first + i) * step + 0.0;
        }
        return new Ticks(values, kind == Kind.NUMBERS ? Numerals.ticks(values, step) : Numerals.counts(values, step, kind == Kind.COUNTS_CHINESE));
    }

    /** Powers of ten, every so many that not more than wished stand there; ones, twos and fives where there are less than two powers. */
    static Ticks logarithmic(Span span, int wished) {
        int low = (int) Math.ceil(Math.log10(span.from()) - 1e-9);
        int high = (int) Math.floor(Math.log10(span.to()) + 1e-9);
        if (high - low + 1 < LEAST_DECADES) {
            return within(span, wished);
        }
        int stride = Math.max(1, Math.ceilDiv(high - low + 1, Math.max(1, wished)));
        int[] exponents = IntStream.rangeClosed(low, high).filter(each -> Math.floorMod(each, stride) == 0).toArray();
        return new Ticks(IntStream.of(exponents).mapToDouble(each -> Math.pow(10, each)).toArray(), Numerals.powers(exponents));
    }

    private static Ticks within(Span span, int wished) {
        return span.to() / span.from() < 3 ? linear(span, wished, Kind.NUMBERS) : digits(span);
    }

    private static Ticks digits(Span span) {
        int low = (int) Math.floor(Math.log10(span.from()));
        double[] values = IntStream.rangeClosed(low, low + LEAST_DECADES).boxed()
                .flatMapToDouble(power -> java.util.stream.DoubleStream.of(1, 2, 5).map(digit -> digit * Math.pow(10, power)))
                .filter(span::contains).toArray();
        return new Ticks(values, java.util.Arrays.stream(values).mapToObj(Numerals::exact).toList());
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        return (share <= 1 + 1e-9 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
    }
}
