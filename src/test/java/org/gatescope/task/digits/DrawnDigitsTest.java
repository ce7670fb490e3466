package org.gatescope.task.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnDigitsTest {

    private static final Digits DRAWN = new DrawnDigits(5).draw(3000);

    @Test
    void theSeedDecidesAll() {
        Digits again = new DrawnDigits(5).draw(300);
        for (int i = 0; i < again.count(); i++) {
            assertEquals(DRAWN.label(i), again.label(i));
            assertArrayEquals(DRAWN.picture(i), again.picture(i), "a smaller set is the beginning of a larger one");
        }
        assertFalse(java.util.Arrays.equals(new DrawnDigits(6).draw(1).picture(0), DRAWN.picture(0)));
    }

    @Test
    void noTwoPicturesAreTheSame() {
        Set<ByteBuffer> seen = new HashSet<>();
        Digits others = new DrawnDigits(6).draw(3000);
        for (int i = 0; i < DRAWN.count(); i++) {
            assertTrue(seen.add(ByteBuffer.wrap(DRAWN.picture(i))));
            assertTrue(seen.add(ByteBuffer.wrap(others.picture(i))));
        }
    }

    @Test
    void allHaveMnistsForm() {
        for (int i = 0; i < DRAWN.count(); i++) {
            Ink ink = Ink.of(DRAWN.picture(i));
            assertEquals(20, Math.max(ink.width(), ink.height()), "digit " + i);
            assertEquals(255, ink.darkest());
            assertEquals(14, ink.middleX(), 0.51, "digit " + i);
            assertEquals(14, ink.middleY(), ink.top() == 0 || ink.top() == 8 ? 3 : 0.51, "digit " + i);
        }
    }

    @Test
    void eachDigitIsAsFrequentAsTheOthers() {
        int[] counts = new int[10];
        for (int i = 0; i < DRAWN.count(); i++) {
            counts[DRAWN.label(i)]++;
        }
        for (int count : counts) {
            assertEquals(300, count, 75);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyHandwritingIsTakenAndDraws(int digit) {
        Handwritings all = Handwritings.builtIn();
        List<Handwriting> ways = all.of(digit);
        assertTrue(ways.size() >= 6, "handwritings of " + digit);
        assertEquals(ways.size(), ways.stream().map(Handwriting::name).distinct().count());
        Set<String> taken = new HashSet<>();
        for (double place = 0; place < 1; place += 1.0 / 1024) {
            taken.add(all.at(digit, place).name());
        }
        assertEquals(ways.size(), taken.size());
        for (Handwriting way : ways) {
            assertEquals(digit, way.digit());
            assertTrue(Ink.of(DrawnDigits.picture(way, new Hand(new SplittableRandom(digit)))).mass() > 255 * 10, way.name());
        }
    }

    /** A digit resembles the mean of its own kind more than that of most others: the test of a drawer's hand that needs no training. */
    @Test
    void digitsCanBeToldApart() {
        double[][] means = new double[10][784];
        int[] counts = new int[10];
        for (int i = 0; i < 2000; i++) {
            byte[] picture = DRAWN.picture(i);
            counts[DRAWN.label(i)]++;
            for (int k = 0; k < 784; k++) {
                means[DRAWN.label(i)][k] += picture[k] & 0xFF;
            }
        }
        int right = 0;
        for (int i = 2000; i < DRAWN.count(); i++) {
            right += nearest(means, counts, DRAWN.picture(i)) == DRAWN.label(i) ? 1 : 0;
        }
        assertTrue(right > 650, "%d of 1000 are nearest to their own mean".formatted(right));
    }

    private static int nearest(double[][] means, int[] counts, byte[] picture) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int digit = 0; digit < 10; digit++) {
            double distance = 0;
            for (int k = 0; k < 784; k++) {
                double difference = means[digit][k] / counts[digit] - (picture[k] & 0xFF);
                distance += difference * difference;
            }
            if (distance < least) {
                least = distance;
                best = digit;
            }
        }
        return best;
    }

    @Test
    void aBadLineOfHandwritingIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> Handwritings.parse("# ways\n7 plain 1 : 3,4 5\n")).getMessage();
        assertTrue(message.startsWith("line 2: "), message);
    }

    @Test
    void aStrokeGoesThroughItsPointsAndTurnsAtItsCorners() {
        var stroke = new Stroke(new double[] {0, 60, 60}, new double[] {0, 0, 60}, new boolean[] {false, true, false});
        Stroke smooth = stroke.smooth();
        assertEquals(0, smooth.x()[0]);
        assertEquals(60, smooth.y()[smooth.points() - 1]);
        for (int i = 0; i < smooth.points(); i++) {
            assertTrue(Math.abs(smooth.y()[i]) < 1e-9 || Math.abs(smooth.x()[i] - 60) < 1e-9, "the way to a corner is straight and not overshot");
        }
    }
}
