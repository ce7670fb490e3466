package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class StrokesTest {

    private static double mass(float[] pixels) {
        double mass = 0;
        for (float each : pixels) {
            mass += each;
        }
        return mass;
    }

    private static double middle(float[] pixels, int side, boolean across) {
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += pixels[i] * (0.5 + (across ? i % side : i / side));
        }
        return sum / mass(pixels) / side;
    }

    @Test
    void aLineHasTheAreaOfItsPen() {
        int side = 200;
        Strokes line = Strokes.NONE.begun(0.2, 0.5).extended(0.8, 0.5);
        double area = (0.6 * 2 * Strokes.PEN + Math.PI * Strokes.PEN * Strokes.PEN) * side * side;
        assertEquals(area, mass(line.raster(side)), 0.02 * area);
        float[] pixels = line.raster(side);
        assertEquals(1, pixels[side / 2 * side + side / 2]);
        assertEquals(0, pixels[0]);
        boolean soft = false;
        for (float each : pixels) {
            soft |= each > 0.1 && each < 0.9;
        }
        assertTrue(soft);
    }

    @Property(tries = 50)
    void theCentreOfMassIsInTheMiddle(@ForAll @DoubleRange(min = 0, max = 1) double x, @ForAll @DoubleRange(min = 0, max = 1) double y,
            @ForAll @DoubleRange(min = 0, max = 1) double toX, @ForAll @DoubleRange(min = 0, max = 1) double toY, @ForAll @IntRange(min = 20, max = 60) int side) {
        float[] pixels = Strokes.NONE.begun(x, y).extended(toX, toY).extended(0.5, 0.1).centred(side);
        assertEquals(side * side, pixels.length);
        assertEquals(0.5, middle(pixels, side, true), 0.02);
        assertEquals(0.5, middle(pixels, side, false), 0.02);
        for (float each : pixels) {
            assertTrue(each >= 0 && each <= 1);
        }
    }

    /** Where and how large a digit was drawn says nothing of it. */
    @Test
    void placeAndSizeDoNotMatter() {
        float[] large = Strokes.NONE.begun(0.1, 0.1).extended(0.9, 0.9).extended(0.1, 0.9).centred(28);
        float[] small = Strokes.NONE.begun(0.6, 0.1).extended(0.9, 0.4).extended(0.6, 0.4).centred(28);
        assertArrayEquals(large, small, 1e-5F);
        assertTrue(mass(Strokes.NONE.begun(0.01, 0.99).centred(28)) > 1);
        assertEquals(0, mass(Strokes.NONE.centred(28)));
    }

    @Test
    void strokesAreTakenBackOneByOne() {
        Strokes one = Strokes.NONE.begun(0.2, 0.2).extended(0.3, 0.3);
        assertEquals(one, one.begun(0.5, 2).extended(0.6, -1).undone());
        assertEquals(Strokes.NONE, one.undone());
        assertSame(Strokes.NONE, Strokes.NONE.undone());
        assertEquals(one, one.extended(0.3, 0.3));
        assertEquals(new Strokes.Dot(1, 0), Strokes.NONE.begun(7, -7).lines().getFirst().getFirst());
    }
}
