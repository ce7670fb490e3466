package org.gatescope.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * What was drawn on a square sheet, stroke by stroke. Immutable.
 *
 * @param lines the strokes, each from dot to dot
 */
public record Strokes(List<List<Dot>> lines) {

    /** A place on the sheet: 0 to 1 from left to right and from top to bottom. */
    public record Dot(double x, double y) { }

    public static final Strokes NONE = new Strokes(List.of());

    /** Half the width of the pen, in sheets: about that of MNIST's digits. */
    static final double PEN = 0.043;
    /** How much of the sheet a digit takes in MNIST: 20 of 28 pixels. */
    private static final double BOX = 20.0 / 28;

    public Strokes {
        lines = lines.stream().map(List::copyOf).toList();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The pen touches the sheet. */
    Strokes begun(double x, double y) {
        List<List<Dot>> next = new ArrayList<>(lines);
        next.add(List.of(within(x, y)));
        return new Strokes(next);
    }

    /** The pen goes on. */
    Strokes extended(double x, double y) {
        List<Dot> last = new ArrayList<>(lines.getLast());
        Dot next = within(x, y);
        if (!next.equals(last.getLast())) {
            last.add(next);
        }
        List<List<Dot>> all = new ArrayList<>(lines.subList(0, lines.size() - 1));
        all.add(last);
        return new Strokes(all);
    }

    /** Without the last stroke. */
    Strokes undone() {
        return isEmpty() ? this : new Strokes(lines.subList(0, lines.size() - 1));
    }

    private static Dot within(double x, double y) {
        return new Dot(Math.clamp(x, 0, 1), Math.clamp(y, 0, 1));
    }

    /**
     * The drawing in pixels, as it stands on the sheet.
     *
     * @param side pixels in a row, and rows
     * @return row by row, 0 for paper to 1 for ink, soft at the edges
     */
    public float[] raster(int side) {
        return Raster.of(lines, side, PEN * side);
    }

    /**
     * The drawing in pixels as the digits of MNIST are: as large as fits into 20 of 28 pixels, its centre of mass in the middle, the pen as
     * wide as ever (LeCun, Cortes and Burges, "The MNIST database of handwritten digits").
     *
     * @param side pixels in a row, and rows
     * @return row by row, 0 for paper to 1 for ink
     */
    public float[] centred(int side) {
        if (isEmpty()) {
            return new float[side * side];
        }
        List<List<Dot>> sized = sized();
        float[] first = Raster.of(sized, side, PEN * side);
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < first.length; i++) {
            mass += first[i];
            x += first[i] * (i % side + 0.5);
            y += first[i] * (i / side + 0.5);
        }
        double shiftX = 0.5 - x / mass / side;
        double shiftY = 0.5 - y / mass / side;
        return Raster.of(moved(sized, 1, shiftX, shiftY), side, PEN * side);
    }

    private List<List<Dot>> sized() {
        double left = 1;
        double right = 0;
        double top = 1;
        double bottom = 0;
        for (List<Dot> line : lines) {
            for (Dot dot : line) {
                left = Math.min(left, dot.x);
                right = Math.max(right, dot.x);
                top = Math.min(top, dot.y);
                bottom = Math.max(bottom, dot.y);
            }
        }
        double scale = (BOX - 2 * PEN) / Math.max(Math.max(right - left, bottom - top), 2 * PEN);
        return moved(lines, scale, 0.5 - scale * (left + right) / 2, 0.5 - scale * (top + bottom) / 2);
    }

    private static List<List<Dot>> moved(List<List<Dot>> lines, double scale, double x, double y) {
        return lines.stream().map(line -> line.stream().map(dot -> new Dot(scale * dot.x + x, scale * dot.y + y)).toList()).toList();
    }
}
