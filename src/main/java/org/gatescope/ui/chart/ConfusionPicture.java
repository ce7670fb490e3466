package org.gatescope.ui.chart;

import java.util.Optional;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Align;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.chart.Sheet.Type;
import org.gatescope.ui.common.Heat;

/**
 * Counts as a square of cells, true classes downward and predicted ones to the right: the stronger the colour, the larger the share of its
 * row; blue on the diagonal, which is right, and orange beside it. At the right end the share of each row that is right.
 *
 * @param heading the title, where it is part of the picture
 */
record ConfusionPicture(Confusion counts, Inks inks, Optional<String> heading) implements ChartPicture {

    private static final double SMALL = 0.82;
    private static final double WIDEST = 2.2;
    /** In pixels: below it nobody reads. */
    private static final double LEAST_TYPE = 8.5;

    /** Where the cells stand. */
    record Cells(double left, double top, double width, double height, int count) {

        double x(int column) {
            return Math.round(left + column * width);
        }

        double y(int row) {
            return Math.round(top + row * height);
        }

        /** The row or column at a distance from the first, −1 where there is none. */
        int column(double px) {
            return within((px - left) / width);
        }

        int row(double py) {
            return within((py - top) / height);
        }

        private int within(double place) {
            return place >= 0 && place < count ? (int) place : -1;
        }
    }

    Cells cells(double width, double height) {
        double em = inks.em();
        Font small = inks.font(SMALL);
        double names = counts.classes().stream().mapToDouble(name -> inks.width(name, small)).max().orElse(0);
        double left = Math.min(0.3 * width, names + em);
        double top = (heading.isPresent() ? 4.9 : 2.9) * em;
        double right = 3.6 * em;
        double high = Math.max(1, (height - top - 0.3 * em) / Math.max(1, counts.size()));
        double wide = Math.min((width - left - right) / Math.max(1, counts.size()), WIDEST * high);
        return new Cells(left, top, Math.max(1, wide), high, counts.size());
    }

    @Override
    public void paint(Sheet sheet, double width, double height) {
        sheet.box(0, 0, width, height, 0, inks.ink(Ink.PAPER));
        double em = inks.em();
        heading.ifPresent(title -> sheet.words(title, 0.6 * em, 1.5 * em, new Type(inks.bold(1), inks.ink(Ink.TEXT)), Align.LEFT));
        if (counts.total() == 0) {
            Type muted = inks.type(1, Ink.MUTED);
            sheet.words(inks.fit(inks.texts().get("confusion.empty"), muted.font(), width - em), width / 2, height / 2, muted, Align.CENTER);
            return;
        }
        Cells cells = cells(width, height);
        names(sheet, cells, width);
        for (int row = 0; row < cells.count; row++) {
            for (int column = 0; column < cells.count; column++) {
                cell(sheet, cells, row, column);
            }
        }
    }

    private void names(Sheet sheet, Cells cells, double width) {
        double em = inks.em();
        Type muted = inks.type(SMALL, Ink.MUTED);
        Type plain = inks.type(SMALL, Ink.TEXT);
        sheet.words(inks.fit(inks.texts().get("confusion.axes"), muted.font(), width - em), heading.isPresent() ? 0.6 * em : 0, cells.top - 1.9 * em, muted, Align.LEFT);
        double end = cells.x(cells.count);
        sheet.words(inks.texts().get("confusion.right"), end + 3.4 * em, cells.top - 0.5 * em, muted, Align.RIGHT);
        double scale = Math.min(SMALL, cells.height / em);
        for (int i = 0; i < cells.count; i++) {
            String name = counts.classes().get(i);
            sheet.words(inks.fit(name, plain.font(), cells.width), (cells.x(i) + cells.x(i + 1)) / 2, cells.top - 0.5 * em, plain, Align.CENTER);
            if (scale * em >= LEAST_TYPE) {
                Type row = inks.type(scale, Ink.TEXT);
                double middle = (cells.y(i) + cells.y(i + 1)) / 2 + 0.35 * row.size();
                sheet.words(inks.fit(name, row.font(), cells.left), cells.left - 0.5 * em, middle, row, Align.RIGHT);
                sheet.words(Numerals.percent(counts.share(i, i)), end + 3.4 * em, middle, inks.type(scale, Ink.MUTED), Align.RIGHT);
            }
        }
    }

    private void cell(Sheet sheet, Cells cells, int row, int column) {
        double x = cells.x(column);
        double y = cells.y(row);
        double wide = cells.x(column + 1) - x - 1;
        double high = cells.y(row + 1) - y - 1;
        int count = counts.count(row, column);
        double share = count == 0 ? 0 : counts.share(row, column);
        Color ground = count == 0 ? inks.ink(Ink.SUBTLE)
                : Heat.color(row == column ? -share : share, 1, Heat.Scale.VALUE, inks.settings().themeProperty().get());
        sheet.box(x, y, wide, high, Math.min(3, wide / 8), ground);
        String number = Numerals.exact(count);
        for (double scale = 0.9; scale * inks.em() >= LEAST_TYPE; scale -= 0.1) {
            Font font = inks.font(scale);
            if (inks.width(number, font) <= wide - 2 && font.getSize() <= high) {
                sheet.words(number, x + wide / 2, y + high / 2 + 0.35 * font.getSize(), new Type(font, count == 0 ? inks.ink(Ink.MUTED) : Heat.ink(ground)), Align.CENTER);
                return;
            }
        }
    }

    /** A ring around a cell. */
    void mark(Sheet sheet, Cells cells, int row, int column) {
        double x = cells.x(column);
        double y = cells.y(row);
        sheet.frame(x - 0.5, y - 0.5, cells.x(column + 1) - x, cells.y(row + 1) - y, 3, new Stroke(inks.ink(Ink.TEXT), 2));
    }
}
