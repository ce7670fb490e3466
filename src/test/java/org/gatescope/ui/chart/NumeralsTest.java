package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void numbersAreReadOff() {
        assertEquals("0", Numerals.exact(0));
        assertEquals("0", Numerals.exact(-0.0));
        assertEquals("−12,345", Numerals.exact(-12345));
        assertEquals("0.333333", Numerals.exact(1.0 / 3));
        assertEquals("0.0001", Numerals.exact(1e-4));
        assertEquals("1.5×10⁻⁵", Numerals.exact(1.5e-5));
        assertEquals("−2.5×10⁸", Numerals.exact(-2.5e8 - 0.5).replace("2.50000", "2.5"));
        assertEquals("10²⁰".length() + 2, Numerals.exact(1e20).length());
        assertEquals("NaN", Numerals.exact(Double.NaN));
        assertEquals("−∞", Numerals.exact(Double.NEGATIVE_INFINITY));
    }

    @Test
    void countsFollowTheLanguage() {
        double[] values = {0, 20_000, 40_000};
        assertEquals(List.of("0", "20k", "40k"), Numerals.counts(values, 20_000, false));
        assertEquals(List.of("0", "2万", "4万"), Numerals.counts(values, 20_000, true));
        assertEquals(List.of("9,500", "10,000"), Numerals.counts(new double[] {9500, 10_000}, 500, true));
        assertEquals(List.of("9.5k", "10.0k"), Numerals.counts(new double[] {9500, 10_000}, 500, false));
        assertEquals(List.of("12,340", "12,345"), Numerals.counts(new double[] {12_340, 12_345}, 5, false));
    }

    @Test
    void powersOfTenAreRaisedTogether() {
        assertEquals(List.of("0.01", "0.1", "1", "10"), Numerals.powers(new int[] {-2, -1, 0, 1}));
        assertEquals(List.of("10⁻⁶", "10⁻³", "10⁰"), Numerals.powers(new int[] {-6, -3, 0}));
    }

    @Test
    void ticksHaveOneForm() {
        assertEquals(List.of("−0.5", "0.0", "0.5"), Numerals.ticks(new double[] {-0.5, 0, 0.5}, 0.5));
        assertEquals(List.of("0", "0.5×10⁻⁴", "1.0×10⁻⁴"), Numerals.ticks(new double[] {0, 5e-5, 1e-4}, 5e-5));
        assertEquals(List.of("2,700", "2,800"), Numerals.ticks(new double[] {2700, 2800}, 100));
    }

    /** Whatever the axis, no two ticks read the same, and all lie on it. */
    @Property
    void ticksAreToldApart(@ForAll @DoubleRange(min = -1e6, max = 1e6) double from, @ForAll @IntRange(min = -12, max = 12) int power,
            @ForAll @IntRange(min = 1, max = 12) int wished) {
        double length = Math.max(Math.pow(10, power), Math.abs(from) * 1e-7);
        Span span = new Span(from, from + length);
        Ticks ticks = Ticks.linear(span, wished, Ticks.Kind.NUMBERS);
        assertEquals(ticks.labels().size(), new HashSet<>(ticks.labels()).size(), ticks.labels().toString());
        assertTrue(ticks.values().length <= wished + 2, () -> ticks.labels().toString());
        for (double value : ticks.values()) {
            assertTrue(value >= from - 1e-6 * length && value <= from + length * (1 + 1e-6));
        }
    }

    @Property
    void stepsAreWhole(@ForAll @IntRange(min = 0, max = 100_000) int from, @ForAll @IntRange(min = 1, max = 100_000) int length,
            @ForAll @IntRange(min = 1, max = 20) int wished, @ForAll boolean chinese) {
        Ticks ticks = Ticks.linear(new Span(from, from + length), wished, chinese ? Ticks.Kind.COUNTS_CHINESE : Ticks.Kind.COUNTS_ENGLISH);
        for (double value : ticks.values()) {
            assertEquals(Math.rint(value), value);
        }
        assertEquals(ticks.labels().size(), new HashSet<>(ticks.labels()).size(), ticks.labels().toString());
    }

    @Property
    void logarithmicTicksAreThere(@ForAll @IntRange(min = -300, max = 290) int power, @ForAll @DoubleRange(min = 1.1, max = 1e9) double ratio,
            @ForAll @IntRange(min = 1, max = 12) int wished) {
        double from = 1.3 * Math.pow(10, power);
        Ticks ticks = Ticks.logarithmic(new Span(from, from * ratio), wished);
        assertTrue(ticks.values().length <= 2 * wished + 6, () -> ticks.labels().toString());
        assertEquals(ticks.labels().size(), new HashSet<>(ticks.labels()).size(), ticks.labels().toString());
    }
}
