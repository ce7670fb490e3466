package org.gatescope.ui.timeline;

import java.util.Optional;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.gatescope.cell.Node;
import org.gatescope.trace.Trace;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Heat.Scale;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.timeline.Palette.Ink;
import org.gatescope.ui.timeline.StripLayout.Box;

/** Paints the grid's numbers: what is known in its colour, what is not as dots. */
final class StripPainter {

    private static final int DOT = 2;
    private static final double NUMBER = 0.78;
    private static final double LEAST_TYPE = 8;
    private static final int LEAST_SIGN = 6;

    private final TimelineModel model;
    private final Palette palette;
    private final Settings settings;

    StripPainter(TimelineModel model, Palette palette, Settings settings) {
        this.settings = settings;
        this.model = model;
        this.palette = palette;
    }

    /**
     * Paints the part of the grid that is seen.
     *
     * @param scrollX how far the grid is moved to the left
     * @param top     where its first row begins on the canvas, scrolling included
     */
    void paint(GraphicsContext gc, StripLayout layout, double scrollX, double top) {
        double width = gc.getCanvas().getWidth();
        double height = gc.getCanvas().getHeight();
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        int from = layout.stepAt(scrollX);
        int to = layout.stepAt(scrollX + width);
        gc.save();
        gc.translate(-scrollX, top);
        for (int row = 0; row < model.rows().size(); row++) {
            double y = top + row * layout.rowHeight();
            if (y + layout.rowHeight() > 0 && y < height) {
                for (int t = from; t <= to; t++) {
                    strip(gc, layout, row, t, false);
                    strip(gc, layout, row, t, true);
                }
            }
        }
        gc.restore();
    }

    private void strip(GraphicsContext gc, StripLayout layout, int row, int t, boolean gradient) {
        if (!model.has(row, t, gradient) || (gradient && layout.gradientHeight() == 0)) {
            return;
        }
        if (!model.isKnown(row, t, gradient)) {
            unknown(gc, layout, row, t, gradient);
            return;
        }
        Node node = model.rows().get(row).node();
        Trace trace = model.trace();
        double[] numbers = gradient ? trace.gradient(t, node) : trace.value(t, node);
        Scale scale = gradient ? Scale.GRADIENT : Scale.VALUE;
        double range = model.range(settings.heatRangeProperty().get(), row, t, gradient);
        int seam = layout.seam(row);
        ground(gc, layout.strip(row, t, gradient), 1, Ink.HAIRLINE);
        Pen pen = pen(layout.box(new Spot(row, t, 0, gradient)), layout.strip(row, t, gradient), numbers.length);
        for (int unit = 0; unit < numbers.length; unit++) {
            Spot spot = new Spot(row, t, unit, gradient);
            Box box = layout.box(spot);
            int right = unit == numbers.length - 1 ? 0 : seam;
            Color color = palette.heat(numbers[unit], range, scale);
            gc.setFill(color);
            gc.fillRect(box.x(), box.y(), box.width() - right, box.height());
            int below = ghost(gc, spot, box, right, range);
            marks(gc, spot, new Box(box.x(), box.y(), box.width(), box.height() - below), numbers[unit], pen, color);
        }
    }

    /** How numbers are written in the boxes of a strip: not at all where there is no room. */
    private record Pen(Font font, int room, boolean signs) {
    }

    private Pen pen(Box box, Box strip, int units) {
        double size = Math.min(NUMBER * palette.em(), box.height() * 0.86);
        Font font = palette.digits(Math.max(size, 1) / palette.em());
        int room = (int) ((box.width() - 4) / palette.width("0", font));
        return new Pen(font, size < LEAST_TYPE ? 0 : Math.min(room, 7), strip.width() / units >= LEAST_SIGN && strip.height() >= LEAST_SIGN);
    }

    private void marks(GraphicsContext gc, Spot spot, Box box, double number, Pen pen, Color ground) {
        boolean held = !spot.gradient() && model.isClamped(spot.row(), spot.unit());
        String text = pen.room < Digits.FEWEST ? "" : Digits.fit(number, pen.room);
        if (!text.isEmpty()) {
            gc.setFill(Heat.ink(ground));
            gc.setFont(pen.font);
            gc.fillText(text, box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
        } else if (number < 0 && pen.signs && !held) {
            // colour is never the only sign
            gc.setFill(Heat.ink(ground));
            gc.fillRect(box.x() + box.width() / 2 - 2, box.y() + box.height() / 2, 4, 1);
        }
        if (held) {
            lock(gc, box, Heat.ink(ground), text.isEmpty());
        }
    }

    /** A small lock: the unit is held. */
    private void lock(GraphicsContext gc, Box box, Color ink, boolean centred) {
        int x = centred ? box.x() + (box.width() - 5) / 2 : box.x() + 2;
        int y = centred ? box.y() + (box.height() - 7) / 2 : box.y() + 2;
        gc.setFill(ink);
        gc.fillRect(x, y + 3, 5, 4);
        gc.fillRect(x + 1, y, 3, 1);
        gc.fillRect(x + 1, y, 1, 3);
        gc.fillRect(x + 3, y, 1, 3);
    }

    /** What the number was before the last edit: a line of its colour along the lower edge; gives its height. */
    private int ghost(GraphicsContext gc, Spot spot, Box box, int right, double range) {
        Optional<Double> before = model.ghost(spot);
        if (before.isEmpty()) {
            return 0;
        }
        int thick = box.height() >= 14 ? 3 : 2;
        gc.setFill(palette.ink(Ink.PAPER));
        gc.fillRect(box.x(), box.y() + box.height() - thick - 1, box.width() - right, thick + 1);
        gc.setFill(palette.heat(before.get(), range, spot.gradient() ? Scale.GRADIENT : Scale.VALUE));
        gc.fillRect(box.x(), box.y() + box.height() - thick, box.width() - right, thick);
        return thick;
    }

    private void unknown(GraphicsContext gc, StripLayout layout, int row, int t, boolean gradient) {
        ground(gc, layout.strip(row, t, gradient), 0, Ink.SUBTLE);
        gc.setFill(palette.ink(Ink.FAINT));
        int units = model.rows().get(row).units();
        for (int unit = 0; unit < units; unit++) {
            Box box = layout.box(new Spot(row, t, unit, gradient));
            gc.fillRect(box.x() + (box.width() - DOT) / 2, box.y() + (box.height() - DOT) / 2, DOT, DOT);
        }
    }

    /** What lies under a strip; so far beyond it on all sides, as a frame and between its units. */
    private void ground(GraphicsContext gc, Box strip, int beyond, Ink ink) {
        gc.setFill(palette.ink(ink));
        gc.fillRect(strip.x() - beyond, strip.y() - beyond, strip.width() + 2.0 * beyond, strip.height() + 2.0 * beyond);
    }
}
