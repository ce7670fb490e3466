package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class RangesTest {

    @Example
    void fiveOfEqualWidth() {
        Ranges ranges = Ranges.of(new double[][] {{0.5, 0}, {1, 0.2}});
        assertEquals(List.of("0.000 … 0.200", "0.200 … 0.400", "0.400 … 0.600", "0.600 … 0.800", "0.800 … 1.000"), ranges.names());
        assertEquals(0, ranges.of(0.1999));
        assertEquals(1, ranges.of(0.2), "a bound belongs to the part above it");
        assertEquals(4, ranges.of(1));
    }

    @Example
    void inTheDataOwnUnits() {
        assertEquals(List.of("−100 … 500", "500 … 1100", "1100 … 1700", "1700 … 2300", "2300 … 2900"), Ranges.of(new double[][] {{-100, 2900}}).names());
    }

    @Example
    void equalNumbersAreOneRange() {
        Ranges ranges = Ranges.of(new double[][] {{3, 3}});
        assertEquals(1, ranges.count());
        assertEquals(0, ranges.of(3));
        assertEquals(List.of("3.00 … 3.00"), ranges.names());
    }

    @Property(tries = 200)
    void everyNumberLiesInItsRange(@ForAll @Size(min = 2, max = 20) double @Size(min = 2, max = 20) [] numbers, @ForAll @DoubleRange(min = 0.01, max = 1000) double scale) {
        double[] finite = Arrays.stream(numbers).map(each -> scale * Math.sin(each)).filter(Double::isFinite).toArray();
        Ranges ranges = Ranges.of(new double[][] {finite});
        for (double number : finite) {
            int part = ranges.of(number);
            assertTrue(ranges.bounds()[part] <= number && number <= ranges.bounds()[part + 1]);
        }
    }
}
