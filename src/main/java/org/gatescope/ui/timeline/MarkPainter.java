package org.gatescope.ui.timeline;

import java.util.Optional;
import java.util.Set;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.timeline.Palette.Ink;
import org.gatescope.ui.timeline.StripLayout.Box;

/** Paints what moves over the grid: the cursor's column and cell, the number that is looked at, what the mouse is on; and the head band. */
final class MarkPainter {

    private final TimelineModel model;
    private final Palette palette;

    MarkPainter(TimelineModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
    }

    /** The height of the band with the steps' numbers. */
    double bandHeight() {
        return Math.round(1.6 * palette.em());
    }

    /**
     * Paints all marks.
     *
     * @param scrollX how far the grid is moved to the left
     * @param scrollY how far the grid is moved up
     */
    void paint(GraphicsContext gc, StripLayout layout, double scrollX, double scrollY, Cursor cursor, Set<Address> hovered) {
        double width = gc.getCanvas().getWidth();
        double band = bandHeight();
        gc.clearRect(0, 0, width, gc.getCanvas().getHeight());
        gc.save();
        gc.translate(-scrollX, band - scrollY);
        cursor(gc, layout, cursor);
        for (Address address : hovered) {
            model.locate(address).ifPresent(spot -> outline(gc, layout, spot, palette.ink(Ink.ACCENT), 1));
        }
        focus(gc, layout);
        gc.restore();
        gc.setFill(palette.ink(Ink.PAPER));
        gc.fillRect(0, 0, width, band);
        gc.setFill(palette.ink(Ink.HAIRLINE));
        gc.fillRect(0, band - 1, width, 1);
        heads(gc, layout, scrollX, cursor);
    }

    private void cursor(GraphicsContext gc, StripLayout layout, Cursor cursor) {
        Box column = layout.column(cursor.t());
        gc.setLineWidth(1);
        gc.setStroke(palette.ink(Ink.ACCENT));
        gc.strokeRect(column.x() + 0.5, -2, column.width() - 1, column.height() + 1.5);
        model.cursorRow().ifPresent(row -> {
            Box cell = layout.cell(row, cursor.t());
            gc.setLineWidth(2);
            gc.strokeRect(cell.x() - 1, cell.y() - 1, cell.width() + 2, cell.height() + 2);
        });
    }

    private void focus(GraphicsContext gc, StripLayout layout) {
        Optional<Spot> focus = model.focus().filter(spot -> !spot.gradient() || layout.gradientHeight() > 0);
        focus.ifPresent(spot -> {
            outline(gc, layout, spot, palette.ink(Ink.TEXT), 4);
            outline(gc, layout, spot, palette.ink(Ink.HIGHLIGHT), 2.5);
        });
    }

    private static void outline(GraphicsContext gc, StripLayout layout, Spot spot, Color color, double thick) {
        if (spot.gradient() && layout.gradientHeight() == 0) {
            return;
        }
        Box box = layout.box(spot);
        gc.setStroke(color);
        gc.setLineWidth(thick);
        double out = thick == 1 ? 0.5 : 1;
        gc.strokeRect(box.x() - out, box.y() - out, box.width() + 2 * out, box.height() + 2 * out);
    }

    private void heads(GraphicsContext gc, StripLayout layout, double scrollX, Cursor cursor) {
        double middle = bandHeight() / 2 - 1;
        Font small = palette.text(0.82);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFont(small);
        int to = layout.stepAt(scrollX + gc.getCanvas().getWidth());
        for (int t = layout.stepAt(scrollX); t <= to; t++) {
            Box column = layout.column(t);
            boolean here = t == cursor.t();
            if (here) {
                pill(gc, column, scrollX, cursor.isForward());
            }
            head(gc, t, column.x() - scrollX + column.width() / 2.0, middle, here, column.width());
        }
    }

    /** The cursor's step: filled, pointing the way the computation goes. */
    private void pill(GraphicsContext gc, Box column, double scrollX, boolean forward) {
        double x = column.x() - scrollX;
        double height = bandHeight() - 3;
        double tip = column.width() > 3 * palette.em() ? 5 : 3;
        double left = forward ? x : x + tip;
        gc.setFill(palette.ink(Ink.ACCENT));
        gc.fillRect(left, 0, column.width() - tip, height);
        double base = forward ? left + column.width() - tip : left;
        double point = forward ? base + tip : base - tip;
        gc.fillPolygon(new double[] {base, point, base}, new double[] {0, height / 2, height}, 3);
    }

    private void head(GraphicsContext gc, int t, double x, double y, boolean here, int width) {
        String label = model.label(t);
        String step = Integer.toString(t);
        Font small = palette.text(0.82);
        gc.setFill(palette.ink(here ? Ink.ACCENT_TEXT : Ink.MUTED));
        gc.setFont(small);
        if (label.isEmpty()) {
            gc.fillText(width > 5 * palette.em() ? "t = " + step : step, x, y);
            return;
        }
        Font bold = palette.bold(0.95);
        double gap = 0.4 * palette.em();
        double all = palette.width(step, small) + gap + palette.width(label, bold);
        gc.fillText(step, x - all / 2 + palette.width(step, small) / 2, y);
        gc.setFill(palette.ink(here ? Ink.ACCENT_TEXT : Ink.TEXT));
        gc.setFont(bold);
        gc.fillText(label, x + all / 2 - palette.width(label, bold) / 2, y);
    }
}
