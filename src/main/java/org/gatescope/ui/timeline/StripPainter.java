package org.gatescope.ui.timeline;

import java.util.Optional;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import org.gatescope.cell.Node;
import org.gatescope.trace.Trace;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Heat.Scale;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.timeline.Palette.Ink;
import org.gatescope.ui.timeline.StripLayout.Box;

/** Paints the grid's numbers: what is known in its colour, what is not as an empty ground, with a dot where the number will stand. */
final class StripPainter {

    private static final int DOT = 2;
    /** What a lock takes of its box. */
    private static final int LOCK = 7;

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
        Lettering lettering = lettering(layout, row, t, gradient);
        gc.setFont(palette.digits(Math.max(lettering.size(), 1) / palette.em()));
        for (int unit = 0; unit < numbers.length; unit++) {
            Spot spot = new Spot(row, t, unit, gradient);
            Box box = layout.box(spot);
            int right = unit == numbers.length - 1 ? 0 : seam;
            Color color = palette.heat(numbers[unit], range, scale);
            gc.setFill(color);
            gc.fillRect(box.x(), box.y(), box.width() - right, box.height());
            int below = ghost(gc, spot, box, right, range);
            marks(gc, spot, new Box(box.x(), box.y(), box.width(), box.height() - below), numbers[unit], lettering, color);
        }
    }

    /** The same for all units of a strip: by the narrowest of their boxes. */
    private Lettering lettering(StripLayout layout, int row, int t, boolean gradient) {
        Box strip = layout.strip(row, t, gradient);
        int narrowest = strip.width() / model.rows().get(row).units();
        return Lettering.in(narrowest, strip.height(), palette.em(), palette.digit());
    }

    private void marks(GraphicsContext gc, Spot spot, Box box, double number, Lettering lettering, Color ground) {
        boolean held = !spot.gradient() && model.isClamped(spot.row(), spot.unit());
        int beside = held ? LOCK : 0;
        String text = lettering.isWritten() ? Digits.fit(number, lettering.beside(beside, box.width(), palette.digit())) : "";
        if (!text.isEmpty()) {
            gc.setFill(Heat.ink(ground));
            gc.fillText(text, box.x() + (beside + box.width()) / 2.0, box.y() + box.height() / 2.0);
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
        Box strip = layout.strip(row, t, gradient);
        ground(gc, strip, 0, Ink.SUBTLE);
        gc.setFill(palette.ink(Ink.FAINT));
        if (!lettering(layout, row, t, gradient).isWritten()) {
            // one dot for all of them: an empty strip would read as zeros
            gc.fillRect(strip.x() + (strip.width() - DOT) / 2, strip.y() + (strip.height() - DOT) / 2, DOT, DOT);
            return;
        }
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
