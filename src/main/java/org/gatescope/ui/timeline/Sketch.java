package org.gatescope.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.gatescope.cell.SymbolName;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.timeline.Palette.Ink;

/** A canvas with the few things that a picture of a network is made of. */
final class Sketch {

    private static final double TIP = 0.42;
    private static final double LOW = 0.76;

    private final GraphicsContext gc;
    private final Palette palette;

    Sketch(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
    }

    double em() {
        return palette.em();
    }

    void clear() {
        gc.setFill(palette.ink(Ink.PAPER));
        gc.fillRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
    }

    /** A line of words with its middle at a height. */
    void words(String words, double x, double middle, Font font, Color color, TextAlignment alignment) {
        gc.setFont(font);
        gc.setFill(color);
        gc.setTextAlign(alignment);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(words, x, middle);
    }

    double width(String words, Font font) {
        return palette.width(words, font);
    }

    /** A symbol with its step below, from x to the right; gives its width. */
    double symbol(String name, String step, double x, double middle, Color color) {
        SymbolName symbol = SymbolName.of(name, step);
        Font font = palette.symbol(1.05);
        Font small = palette.symbol(LOW);
        double width = palette.width(symbol.base(), font);
        double line = middle + 0.3 * em();
        gc.setFill(color);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setFont(font);
        gc.fillText(symbol.base(), x, line);
        if (symbol.accent().isPresent()) {
            gc.fillText(symbol.sign(), x + width / 2 - palette.width(symbol.sign(), font) / 2 + 0.1 * em(), line - 0.14 * em());
        }
        gc.setFont(small);
        gc.fillText(symbol.below(), x + width + 0.04 * em(), line + 0.22 * em());
        return symbolWidth(name, step);
    }

    double symbolWidth(String name, String step) {
        SymbolName symbol = SymbolName.of(name, step);
        return palette.width(symbol.base(), palette.symbol(1.05)) + palette.width(symbol.below(), palette.symbol(LOW)) + 0.04 * em();
    }

    void line(double fromX, double fromY, double toX, double toY, Color color, double thick) {
        gc.setStroke(color);
        gc.setLineWidth(thick);
        gc.strokeLine(fromX, fromY, toX, toY);
    }

    /** A line, level or upright, with a tip at its end. */
    void arrow(double fromX, double fromY, double toX, double toY, Color color) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double tip = TIP * em();
        double x = (toX - fromX) / length;
        double y = (toY - fromY) / length;
        line(fromX, fromY, toX - x * tip, toY - y * tip, color, 1.5);
        tip(toX, toY, x, y, color);
    }

    /** The tip of an arrow that comes in a direction. */
    void tip(double x, double y, double dx, double dy, Color color) {
        double tip = TIP * em();
        double half = tip * 0.55;
        gc.setFill(color);
        gc.fillPolygon(new double[] {x, x - dx * tip - dy * half, x - dx * tip + dy * half},
                new double[] {y, y - dy * tip + dx * half, y - dy * tip - dx * half}, 3);
    }

    /** A loop that leaves at a height and comes back at another, on the right (1) or the left (−1). */
    void loop(double x, double fromY, double toY, double reach, int side, Color color) {
        double tip = TIP * em();
        gc.setStroke(color);
        gc.setLineWidth(1.5);
        gc.beginPath();
        gc.moveTo(x, fromY);
        gc.bezierCurveTo(x + side * reach, fromY, x + side * reach, toY, x + side * tip, toY);
        gc.stroke();
        tip(x, toY, -side, 0, color);
    }

    void box(double x, double y, double width, double height, Color fill, Color edge, double thick) {
        double corner = 0.7 * em();
        double left = Math.round(x);
        double top = Math.round(y);
        gc.setFill(fill);
        gc.fillRoundRect(left, top, Math.round(width), Math.round(height), corner, corner);
        gc.setStroke(edge);
        gc.setLineWidth(thick);
        gc.strokeRoundRect(left + 0.5, top + 0.5, Math.round(width) - 1, Math.round(height) - 1, corner, corner);
    }

    /** A bracket over (−1) or under (1) what it embraces. */
    void bracket(double from, double to, double y, int side, Color color) {
        double tooth = 0.3 * em() * side;
        double level = Math.round(y) + 0.5;
        line(from, level - tooth, from, level, color, 1);
        line(from, level, to, level, color, 1);
        line(to, level, to, level - tooth, color, 1);
    }

    /** A vector as a strip of boxes; null for what is not known yet. */
    void strip(double[] numbers, int count, double range, double x, double y, double width, double height) {
        int left = (int) Math.round(x);
        int top = (int) Math.round(y);
        int wide = (int) Math.round(width);
        int high = (int) Math.round(height);
        gc.setFill(palette.ink(numbers == null ? Ink.FAINT : Ink.BORDER));
        gc.fillRect(left - 1, top - 1, wide + 2, high + 2);
        int seam = wide / count >= 5 ? 1 : 0;
        for (int unit = 0; unit < count; unit++) {
            int from = left + Math.round((float) wide * unit / count);
            int to = left + Math.round((float) wide * (unit + 1) / count) - (unit == count - 1 ? 0 : seam);
            gc.setFill(numbers == null ? palette.ink(Ink.SUBTLE) : palette.heat(numbers[unit], range, Heat.Scale.VALUE));
            gc.fillRect(from, top, to - from, high);
        }
    }

    /** A unit: a dot in its number's colour with its index; null for what is not known yet. */
    void dot(Double number, double range, int index, double x, double y, double radius) {
        Color fill = number == null ? palette.ink(Ink.SUBTLE) : palette.heat(number, range, Heat.Scale.VALUE);
        ring(x, y, radius, palette.ink(number == null ? Ink.FAINT : Ink.MUTED), fill, 1);
        words(Integer.toString(index), x, y, palette.digits(0.72), number == null ? palette.ink(Ink.MUTED) : Heat.ink(fill), TextAlignment.CENTER);
    }

    void ring(double x, double y, double radius, Color edge, Color fill, double thick) {
        if (fill != null) {
            gc.setFill(fill);
            gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        gc.setStroke(edge);
        gc.setLineWidth(thick);
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
