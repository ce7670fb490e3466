package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Points of classes on a plane. Numbers and classes are not copied and must not change.
 *
 * @param classes    of each point, 0 to {@code classNames.size()} − 1
 * @param classNames what the classes are called; in one letter or digit they are the points themselves where there is room
 * @param names      what each point is and is called, its class among it; empty where they are counted
 * @param fixed      what is seen of the plane; empty for as much as holds all points
 */
public record Cloud(String xName, String yName, double[] xs, double[] ys, int[] classes, List<String> classNames, List<String> names, Optional<Frame> fixed) {

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

    /** Points of which all are seen. */
    public Cloud(String xName, String yName, double[] xs, double[] ys, int[] classes, List<String> classNames, List<String> names) {
        this(xName, yName, xs, ys, classes, classNames, names, Optional.empty());
    }

    /** The same points, seen in a stretch that holds others too: all the places that they will come to, say. Without any place it stays as it is. */
    public Cloud within(double[][] allXs, double[][] allYs) {
        return new Cloud(xName, yName, xs, ys, classes, classNames, names, frame(allXs, allYs));
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
        return fixed.or(() -> frame(new double[][] {xs}, new double[][] {ys}));
    }

    private static Optional<Frame> frame(double[][] xs, double[][] ys) {
        Extent x = Extent.ofAll();
        Extent y = Extent.ofAll();
        for (int row = 0; row < xs.length; row++) {
            for (int i = 0; i < xs[row].length; i++) {
                if (Double.isFinite(xs[row][i]) && Double.isFinite(ys[row][i])) {
                    x.add(xs[row][i]);
                    y.add(ys[row][i]);
                }
            }
        }
        return x.linear(0.06).flatMap(across -> y.linear(0.06).map(up -> new Frame(across, up)));
    }

    /** What is seen of the plane. */
    public record Frame(Span x, Span y) { }
}
