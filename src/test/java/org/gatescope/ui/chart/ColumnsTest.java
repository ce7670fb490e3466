package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final Scale LINEAR = new Scale(new Span(0, 1), false, 0, 1);

    /** Nothing that is there is lost, and nothing comes that is not there. */
    @Property
    void columnsHoldEveryNumberOnce(@ForAll @Size(min = 2, max = 400) List<@DoubleRange(min = -9, max = 9) Double> numbers,
            @ForAll @IntRange(min = 1, max = 50) int columns) {
        double[] ys = numbers.stream().mapToDouble(each -> each > 8 ? Double.NaN : each).toArray();
        Scale x = new Scale(new Span(1, ys.length), false, 0, columns);
        Columns made = Columns.of(Points.each(Sample.view(ys)), x, LINEAR, columns);
        double[] finite = Arrays.stream(ys).filter(Double::isFinite).toArray();
        assertEquals(finite.length, Arrays.stream(made.counts()).sum());
        assertEquals(Arrays.stream(finite).max(), Arrays.stream(made.greatest()).filter(Double::isFinite).max());
        assertEquals(Arrays.stream(finite).min(), Arrays.stream(made.least()).filter(Double::isFinite).min());
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            if (made.counts()[i] > 0) {
                sum += made.mean()[i] * made.counts()[i];
                assertTrue(made.least()[i] <= made.mean()[i] + 1e-9 && made.mean()[i] <= made.greatest()[i] + 1e-9);
            } else {
                assertTrue(Double.isNaN(made.mean()[i]) && Double.isNaN(made.least()[i]));
            }
        }
        assertEquals(Arrays.stream(finite).sum(), sum, 1e-8);
    }

    @Test
    void onlyWhatIsSeenCounts() {
        Points points = Points.each(Sample.numbers(1000, i -> i));
        Columns made = Columns.of(points, new Scale(new Span(101, 200), false, 0, 10), LINEAR, 10);
        assertEquals(100, made.least()[0]);
        assertEquals(199, made.greatest()[9]);
        assertEquals(100, Arrays.stream(made.counts()).sum());
    }

    @Test
    void aLogarithmicAxisHasNoPlaceForZero() {
        Scale logarithmic = new Scale(new Span(1, 100), true, 0, 1);
        assertFalse(logarithmic.shows(0) || logarithmic.shows(-1) || logarithmic.shows(Double.NaN));
        Columns made = Columns.of(Points.each(Sample.view(0, -1, 5, Double.POSITIVE_INFINITY)), new Scale(new Span(1, 4), false, 0, 1), logarithmic, 1);
        assertEquals(1, made.counts()[0]);
    }

    @Property
    void scalesGoBothWays(@ForAll @DoubleRange(min = 0.1, max = 1000) double value, @ForAll boolean logarithmic) {
        Scale scale = new Scale(new Span(0.1, 1000), logarithmic, 300, 20);
        assertEquals(value, scale.value(scale.at(value)), 1e-6);
        assertEquals(300, scale.at(0.1), 1e-9);
        assertEquals(20, scale.at(1000), 1e-9);
    }

    @Test
    void anAxisSuitsAnyNumbers() {
        for (double[] numbers : new double[][] {{0, 0}, {5}, {1e300, -1e300}, {1e-320, 0}, {1e9, 1e9 + 1e-6}, {Double.NaN, 3}, {Double.MAX_VALUE, 1}, {-7, -7}}) {
            Extent extent = Extent.ofAll();
            Arrays.stream(numbers).forEach(extent::add);
            Span span = extent.linear(0.05).orElseThrow();
            assertTrue(Double.isFinite(span.length()) && span.from() <= extent.least() && span.to() >= extent.greatest(), () -> Arrays.toString(numbers) + span);
            assertTrue(Ticks.linear(span, 5, Ticks.Kind.NUMBERS).values().length <= 8);
        }
        Extent positive = Extent.ofPositive();
        positive.add(0);
        positive.add(-2);
        assertTrue(positive.logarithmic(0.05).isEmpty());
        positive.add(1e-300);
        positive.add(1e290);
        assertTrue(Ticks.logarithmic(positive.logarithmic(0.05).orElseThrow(), 6).values().length <= 8);
    }
}
