package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;

import javafx.scene.paint.Color;

import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Align;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.chart.Sheet.Type;

/**
 * Digits in rows, each with what it is taken for and what it is. A wrong one has a cross and an edge of its own.
 *
 * @param heading the title, where it is part of the picture
 * @param columns how many stand in a row
 */
record GridPicture(List<Digit> digits, Inks inks, Optional<String> heading, int columns) implements ChartPicture {

    static final int COLUMNS = 10;
    private static final int[] FEWER = {7, 5, 4};
    private static final double GAP = 0.7;
    private static final double WORDS = 2.9;
    private static final double LARGEST = 9;

    /** Ten in a row. */
    GridPicture(List<Digit> digits, Inks inks, Optional<String> heading) {
        this(digits, inks, heading, COLUMNS);
    }

    /** Ten in a row, or fewer where they are larger so and all have room. */
    static GridPicture filling(List<Digit> digits, Inks inks, double width, double height) {
        GridPicture best = new GridPicture(digits, inks, Optional.empty());
        for (int columns : FEWER) {
            GridPicture next = new GridPicture(digits, inks, Optional.empty(), columns);
            if (next.height(width) <= height && next.side(width) > best.side(width)) {
                best = next;
            }
        }
        return best;
    }

    /** The side of a picture in a width. */
    double side(double width) {
        double em = inks.em();
        return Math.floor(Math.clamp((width - (columns - 1) * GAP * em - 2) / columns, 8, LARGEST * em));
    }

    private double pitch(double width) {
        return side(width) + GAP * inks.em();
    }

    private double row(double width) {
        return side(width) + WORDS * inks.em() + 0.4 * inks.em();
    }

    private double top() {
        return heading.isPresent() ? 2.4 * inks.em() : 1;
    }

    double height(double width) {
        return top() + Math.max(1, Math.ceilDiv(digits.size(), columns)) * row(width);
    }

    double x(int index, double width) {
        return 1 + Math.round(index % columns * pitch(width));
    }

    double y(int index, double width) {
        return Math.round(top() + index / columns * row(width));
    }

    /** The digit under a place, −1 where there is none. */
    int at(double x, double y, double width) {
        int column = (int) Math.floor((x - 1) / pitch(width));
        int row = (int) Math.floor((y - top()) / row(width));
        int index = row * columns + column;
        return column >= 0 && column < columns && row >= 0 && index < digits.size() ? index : -1;
    }

    @Override
    public void paint(Sheet sheet, double width, double height) {
        sheet.box(0, 0, width, height, 0, inks.ink(Ink.PAPER));
        heading.ifPresent(title -> sheet.words(title, 1, 1.3 * inks.em(), new Type(inks.bold(1), inks.ink(Ink.TEXT)), Align.LEFT));
        if (digits.isEmpty()) {
            Type muted = inks.type(1, Ink.MUTED);
            sheet.words(inks.fit(inks.texts().get("digits.empty"), muted.font(), width), width / 2, height / 2, muted, Align.CENTER);
        }
        for (int i = 0; i < digits.size(); i++) {
            digit(sheet, digits.get(i), x(i, width), y(i, width), side(width));
        }
    }

    private void digit(Sheet sheet, Digit digit, double x, double y, double side) {
        sheet.pixels(x, y, side, side, digit.side(), argb(digit.pixels(), inks.ink(Ink.PAPER), inks.ink(Ink.TEXT)));
        boolean wrong = digit.isAsked() && !digit.isRight();
        sheet.frame(x - 0.5, y - 0.5, side + 1, side + 1, 2, new Stroke(inks.ink(wrong ? Ink.WRONG : Ink.BORDER), wrong ? 2 : 1));
        double em = inks.em();
        double middle = x + side / 2;
        if (digit.isAsked()) {
            Type type = new Type(inks.bold(1), inks.ink(wrong ? Ink.WRONG : Ink.TEXT));
            double baseline = y + side + 1.3 * em;
            double wide = inks.width(Integer.toString(digit.predicted()), type.font());
            double sign = 0.32 * em;
            sheet.words(Integer.toString(digit.predicted()), middle - sign, baseline, type, Align.CENTER);
            sign(sheet, wrong, middle + wide / 2 + 0.55 * em - sign / 2, baseline - 0.36 * em, sign);
        }
        if (!digit.isAsked()) {
            sheet.words("–", middle, y + side + 1.3 * em, inks.type(1, Ink.MUTED), Align.CENTER);
        }
        String truth = inks.texts().get("digits.truth", digit.truth());
        Type muted = inks.type(0.82, Ink.MUTED);
        boolean fits = inks.width(truth, muted.font()) <= side + GAP * em - 2;
        sheet.words(fits ? truth : Integer.toString(digit.truth()), middle, y + side + 2.5 * em, muted, Align.CENTER);
    }

    /** A tick or a cross, drawn: not every font has them. */
    private void sign(Sheet sheet, boolean wrong, double x, double y, double r) {
        Stroke stroke = new Stroke(inks.ink(wrong ? Ink.WRONG : Ink.RIGHT), Math.max(1.6, 0.13 * inks.em()));
        if (wrong) {
            sheet.line(x - r, y - r, x + r, y + r, stroke);
            sheet.line(x - r, y + r, x + r, y - r, stroke);
        } else {
            sheet.polyline(new double[] {x - r, x - 0.25 * r, x + r}, new double[] {y + 0.1 * r, y + 0.85 * r, y - 0.8 * r}, 3, stroke);
        }
    }

    static int[] argb(float[] pixels, Color paper, Color ink) {
        int[] argb = new int[pixels.length];
        for (int i = 0; i < argb.length; i++) {
            Color color = paper.interpolate(ink, pixels[i]);
            argb[i] = 0xFF000000 | (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8 | (int) Math.round(color.getBlue() * 255);
        }
        return argb;
    }

    /** A ring around a digit. */
    void mark(Sheet sheet, int index, double width, Ink ink) {
        double side = side(width);
        sheet.frame(x(index, width) - 0.5, y(index, width) - 0.5, side + 1, side + 1, 3, new Stroke(inks.ink(ink), 3));
    }
}
