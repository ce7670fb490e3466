package org.gatescope.ui.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Five parts of equal width between the least and the greatest of some numbers; one part where all are the same.
 *
 * @param bounds one more than there are parts, never falling
 */
record Ranges(double[] bounds) {

    private static final int COUNT = 5;

    static Ranges of(double[][] numbers) {
        double least = Arrays.stream(numbers).flatMapToDouble(Arrays::stream).min().orElse(0);
        double greatest = Arrays.stream(numbers).flatMapToDouble(Arrays::stream).max().orElse(0);
        if (!(greatest > least)) {
            return new Ranges(new double[] {least, least});
        }
        return new Ranges(IntStream.rangeClosed(0, COUNT).mapToDouble(i -> i == COUNT ? greatest : least + i * (greatest - least) / COUNT).toArray());
    }

    int count() {
        return bounds.length - 1;
    }

    /** The part that a number falls into, from 0; a bound belongs to the part above it, the last to the last. */
    int of(double number) {
        int part = 0;
        while (part < count() - 1 && number >= bounds[part + 1]) {
            part++;
        }
        return part;
    }

    /** What the parts are called: from and to, in as many digits as tell them apart. */
    List<String> names() {
        return IntStream.range(0, count()).mapToObj(i -> number(bounds[i]) + " … " + number(bounds[i + 1])).toList();
    }

    /** A number in the digits that the bounds have. */
    String number(double value) {
        double width = (bounds[count()] - bounds[0]) / count();
        double size = width > 0 ? width : Math.max(Math.abs(bounds[0]), 1e-3);
        int decimals = (int) Math.clamp(2 - Math.floor(Math.log10(size)), 0, 8);
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replaceFirst("^-(0(\\.0*)?)$", "$1").replace('-', '−');
    }
}
