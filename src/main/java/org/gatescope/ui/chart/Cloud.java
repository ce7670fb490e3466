package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Points of classes on a plane. Numbers and classes are not copied and must not change.
 *
 * @param classes    of each point, 0 to {@code classNames.size()} − 1
 * @param classNames what the classes are called; in one letter or digit they are the points themselves where there is room
 * @param names      what each point is called; empty where they are counted
 */
public record Cloud(String xName, String yName, double[] xs, double[] ys, int[] classes, List<String> classNames, List<String> names) {

    public static final Cloud EMPTY = new Cloud("", "", new double[0], new double[0], new int[0], List.of(), List.of());

    public Cloud {
        classNames = List.copyOf(classNames);
        names = List.copyOf(names);
        if (ys.length != xs.length || classes.length != xs.length || (!names.isEmpty() && names.size() != xs.length)) {
            throw new IllegalArgumentException("%d, %d, %d: expected as many x, y and classes".formatted(xs.length, ys.length, classes.length));
        }
        for (int each : classes) {
            java.util.Objects.checkIndex(each, classNames.size());
        }
    }

    int count() {
        return xs.length;
    }

    boolean has(int index) {
        return Double.isFinite(xs[index]) && Double.isFinite(ys[index]);
    }

    /** The next point with a place after (1) or before (−1) one; the point itself at the end. */
    int next(int index, int direction) {
        for (int i = index + direction; i >= 0 && i < count(); i += direction) {
            if (has(i)) {
                return i;
            }
        }
        return index;
    }

    OptionalInt first() {
        int first = next(-1, 1);
        return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }

    /** A stretch of both axes that holds all points with some air; empty where there is none. */
    Optional<Frame> frame() {
        Extent x = Extent.ofAll();
        Extent y = Extent.ofAll();
        for (int i = 0; i < count(); i++) {
            if (has(i)) {
                x.add(xs[i]);
                y.add(ys[i]);
            }
        }
        return x.linear(0.06).flatMap(across -> y.linear(0.06).map(up -> new Frame(across, up)));
    }

    /** What is seen of the plane. */
    record Frame(Span x, Span y) { }
}
