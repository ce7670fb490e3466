package org.gatescope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class ClassesTest {

    @Test
    void countsAreCountedOnce() {
        Confusion counts = Confusion.of(3, new int[] {0, 0, 1, 1, 1}, new int[] {0, 2, 1, 1, 0});
        assertEquals(1, counts.count(0, 2));
        assertEquals(3, counts.right());
        assertEquals(5, counts.total());
        assertEquals(2.0 / 3, counts.share(1, 1));
        assertTrue(Double.isNaN(counts.share(2, 2)));
        assertEquals(counts, Confusion.of(3, new int[] {1, 1, 0, 0, 1}, new int[] {1, 0, 2, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> new Confusion(List.of("a"), new int[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> new Confusion(List.of("a"), new int[][] {{-1}}));
        assertThrows(IllegalArgumentException.class, () -> new Confusion(List.of("a", "b"), new int[][] {{1, 2}}));
    }

    @Test
    void theBestClassIsTheLargest() {
        assertEquals(1, new Probabilities(List.of("a", "b"), new double[] {0.2, 0.8}).best());
        assertEquals(0, new Probabilities(List.of("a", "b"), new double[] {0.1, Double.NaN}).best());
        assertEquals(-1, new Probabilities(List.of("a"), new double[] {Double.NaN}).best());
        assertEquals(new Probabilities(List.of("a"), new double[] {1}), new Probabilities(List.of("a"), new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> new Probabilities(List.of("a"), new double[2]));
    }

    @Property
    void whatGlidesArrives(@ForAll @DoubleRange(min = -9, max = 9) double from, @ForAll @DoubleRange(min = -9, max = 9) double to,
            @ForAll @IntRange(min = 1, max = 60) int frames) {
        Glide glide = new Glide();
        glide.to(new double[] {from}, false);
        assertFalse(glide.isMoving());
        assertEquals(from, glide.at(0));
        glide.to(new double[] {to}, false);
        assertEquals(from, glide.at(0));
        double before = Math.abs(to - from);
        for (int i = 0; i < frames; i++) {
            glide.pass(0.5 / frames);
            double left = Math.abs(to - glide.at(0));
            assertTrue(left <= before + 1e-12);
            before = left;
        }
        assertFalse(glide.isMoving());
        assertEquals(to, glide.at(0));
    }

    @Test
    void whatMayNotMoveIsThereAtOnce() {
        Glide glide = new Glide();
        glide.to(new double[] {1, 2}, false);
        glide.to(new double[] {5, 6}, true);
        assertFalse(glide.isMoving());
        assertEquals(6, glide.at(1));
        glide.to(new double[] {7}, false);
        assertEquals(7, glide.at(0));
    }

    @Test
    void aCloudSkipsWhatHasNoPlace() {
        Cloud cloud = new Cloud("x", "y", new double[] {Double.NaN, 1, 2, 3}, new double[] {0, 1, Double.POSITIVE_INFINITY, 3}, new int[] {0, 0, 0, 0},
                List.of("a"), List.of());
        assertEquals(1, cloud.first().orElseThrow());
        assertEquals(3, cloud.next(1, 1));
        assertEquals(3, cloud.next(3, 1));
        assertEquals(1, cloud.next(3, -1));
        Cloud.Frame frame = cloud.frame().orElseThrow();
        assertTrue(frame.x().from() < 1 && frame.x().to() > 3 && frame.x().length() < 3);
        assertTrue(Cloud.EMPTY.frame().isEmpty());
        assertThrows(IndexOutOfBoundsException.class, () -> new Cloud("", "", new double[1], new double[1], new int[] {1}, List.of("a"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Cloud("", "", new double[1], new double[2], new int[1], List.of("a"), List.of()));
    }

    @Test
    void aDigitIsAskedRightOrWrong() {
        float[] pixels = new float[4];
        assertTrue(new Digit(pixels, 2, 3, 3).isRight());
        assertFalse(new Digit(pixels, 2, 3, -1).isAsked());
        assertNotEquals(new Digit(pixels, 2, 3, 1), new Digit(pixels, 2, 3, 3));
        assertThrows(IllegalArgumentException.class, () -> new Digit(pixels, 3, 0, 0));
    }
}
