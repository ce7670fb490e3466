package org.gatescope.task.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CentringTest {

    /** A block of full ink in an empty picture. */
    private static float[] block(int width, int height, int left, int top, int across, int down) {
        float[] ink = new float[width * height];
        for (int row = top; row < top + down; row++) {
            for (int column = left; column < left + across; column++) {
                ink[row * width + column] = 0.7f;
            }
        }
        return ink;
    }

    @Property(tries = 300)
    void aBlockFillsTheBoxInItsProportionsAroundTheMiddle(@ForAll @IntRange(min = 1, max = 90) int across,
            @ForAll @IntRange(min = 1, max = 90) int down, @ForAll @IntRange(max = 40) int left, @ForAll @IntRange(max = 40) int top) {
        byte[] picture = Centring.centred(block(140, 150, left, top, across, down), 140);
        double longer = Math.max(across, down);
        Ink ink = Ink.of(picture);
        assertEquals(Math.ceil(20 * across / longer - 1e-9), ink.width());
        assertEquals(Math.ceil(20 * down / longer - 1e-9), ink.height());
        assertEquals(14, ink.middleX(), 0.51);
        assertEquals(14, ink.middleY(), 0.51);
        assertEquals(255, ink.darkest());
        // the paper's share of the last column or row is kept as grey: the mass is that of the block
        assertEquals(255 * 400 * (across / longer) * (down / longer), ink.mass(), 255 * 400 * (across / longer) * (down / longer) * 0.02
                + (Math.min(across, down) * 20 < longer ? 255 * 20 : 0));
    }

    @Property(tries = 100)
    void whereItWasDrawnDoesNotMatter(@ForAll @IntRange(max = 60) int left, @ForAll @IntRange(max = 60) int top) {
        float[] drawn = corner(120, 130, left, top);
        assertArrayEquals(Centring.centred(corner(70, 60, 3, 2), 70), Centring.centred(drawn, 120));
    }

    /** Two strokes that meet at the lower left. */
    private static float[] corner(int width, int height, int left, int top) {
        float[] ink = block(width, height, left, top, 6, 40);
        float[] foot = block(width, height, left, top + 34, 30, 6);
        for (int i = 0; i < ink.length; i++) {
            ink[i] = Math.max(ink[i], foot[i]);
        }
        return ink;
    }

    @Test
    void theMiddleIsThatOfTheMass() {
        Ink ink = Ink.of(Centring.centred(corner(70, 60, 3, 2), 70));
        assertEquals(14, ink.middleX(), 0.51);
        assertEquals(14, ink.middleY(), 0.51);
        assertTrue(ink.left() > 6, "most of the ink is at the left, so the box stands at the right of the middle");
    }

    @Test
    void massAtOneEndKeepsTheBoxInside() {
        float[] ink = block(60, 60, 0, 0, 10, 10);
        ink[59 * 60 + 59] = 1;
        Ink form = Ink.of(Centring.centred(ink, 60));
        assertEquals(8, form.left());
        assertEquals(8, form.top());
    }

    @Test
    void anEmptySheetStaysEmpty() {
        assertArrayEquals(new byte[784], Centring.centred(new float[300], 20));
        assertArrayEquals(new byte[784], Centring.centred(new float[0], 20));
    }

    @Test
    void faintRestsOfABrushDoNotWidenTheBox() {
        float[] ink = block(50, 50, 10, 10, 20, 20);
        byte[] clean = Centring.centred(ink, 50);
        ink[0] = 0.03f;
        assertArrayEquals(clean, Centring.centred(ink, 50));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThrows(IllegalArgumentException.class, () -> Centring.centred(new float[10], 3));
        assertThrows(IndexOutOfBoundsException.class, () -> Centring.centred(new float[10], 0));
    }
}
