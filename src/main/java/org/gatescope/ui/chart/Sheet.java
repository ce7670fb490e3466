package org.gatescope.ui.chart;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** What a picture is painted on: a canvas, or a file. Lengths are in pixels, y runs downward. */
public interface Sheet {

    /** How a line is drawn: dashes as lengths of ink and gap, none for a whole line. */
    record Stroke(Color color, double width, double... dashes) { }

    /** How words are set. */
    record Type(Font font, Color color) {

        double size() {
            return font.getSize();
        }
    }

    /** Where words stand from the place given. */
    enum Align { LEFT, CENTER, RIGHT }

    /**
     * A filled rectangle.
     *
     * @param corner the radius of its corners
     */
    void box(double x, double y, double width, double height, double corner, Color fill);

    /** The edge of a rectangle. */
    void frame(double x, double y, double width, double height, double corner, Stroke stroke);

    void line(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /** A line through the first {@code count} points. */
    void polyline(double[] xs, double[] ys, int count, Stroke stroke);

    /** What the first {@code count} points enclose. */
    void area(double[] xs, double[] ys, int count, Color fill);

    void disc(double x, double y, double radius, Color fill);

    void ring(double x, double y, double radius, Stroke stroke);

    /** A line of words; y is that of its baseline. */
    void words(String words, double x, double baseline, Type type, Align align);

    /**
     * A picture of square pixels.
     *
     * @param columns pixels in a row
     * @param argb    row by row
     */
    void pixels(double x, double y, double width, double height, int columns, int[] argb);
}
