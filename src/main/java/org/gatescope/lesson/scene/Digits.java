package org.gatescope.lesson.scene;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers as scenes write them: they read back to the same double. */
final class Digits {

    private Digits() {
    }

    static String of(double number) {
        boolean isWhole = number == Math.rint(number) && Math.abs(number) < 1e15 && Double.compare(number, -0.0) != 0;
        return isWhole ? Long.toString((long) number) : Double.toString(number);
    }

    static String of(double[] row) {
        return Arrays.stream(row).mapToObj(Digits::of).collect(Collectors.joining(" "));
    }
}
