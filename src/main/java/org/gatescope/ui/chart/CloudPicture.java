package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Align;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.chart.Sheet.Type;

/**
 * Points on a plane, one unit as long in both directions. Each class has a colour and a shape; where there is room its own name is the shape.
 *
 * @param places  x of all points, y of all points, and from and to of x and of y: as they are while they move
 * @param heading the title, where it is part of the picture
 */
record CloudPicture(Cloud cloud, Glide places, Inks inks, Optional<String> heading) implements ChartPicture {

    private static final double SMALL = 0.82;
    private static final double ROOM = 2.2;
    private static final double LEGEND_SHARE = 0.25;

    /** Where the plane lies: the pixels of its axes. */
    record Axes(Scale x, Scale y) {

        boolean contains(double px, double py) {
            return px >= x.start() && px <= x.end() && py >= y.end() && py <= y.start();
        }
    }

    static double[] places(Cloud cloud) {
        int count = cloud.count();
        double[] places = new double[2 * count + 4];
        System.arraycopy(cloud.xs(), 0, places, 0, count);
        System.arraycopy(cloud.ys(), 0, places, count, count);
        cloud.frame().ifPresent(frame -> {
            places[2 * count] = frame.x().from();
            places[2 * count + 1] = frame.x().to();
            places[2 * count + 2] = frame.y().from();
            places[2 * count + 3] = frame.y().to();
        });
        return places;
    }

    /** Empty where there is no point, or no room. */
    Optional<Axes> axes(double width, double height) {
        int count = cloud.count();
        double em = inks.em();
        double left = 0.5 * em;
        double right = width - 0.5 * em;
        double up = (heading.isPresent() ? 3.4 : 1.6) * em;
        double down = height - (1.9 + 1.4 * legend(width, height).rows) * em;
        if (cloud.frame().isEmpty() || places.count() != 2 * count + 4 || right - left < 6 * em || down - up < 2 * em) {
            return Optional.empty();
        }
        double wide = places.at(2 * count + 1) - places.at(2 * count);
        double high = places.at(2 * count + 3) - places.at(2 * count + 2);
        double unit = Math.min((right - left) / wide, (down - up) / high);
        double middleX = (places.at(2 * count) + places.at(2 * count + 1)) / 2;
        double middleY = (places.at(2 * count + 2) + places.at(2 * count + 3)) / 2;
        double halfX = (right - left) / unit / 2;
        double halfY = (down - up) / unit / 2;
        return Optional.of(new Axes(new Scale(new Span(middleX - halfX, middleX + halfX), false, left, right),
                new Scale(new Span(middleY - halfY, middleY + halfY), false, down, up)));
    }

    @Override
    public void paint(Sheet sheet, double width, double height) {
        sheet.box(0, 0, width, height, 0, inks.ink(Ink.PAPER));
        double em = inks.em();
        heading.ifPresent(title -> sheet.words(title, 0.5 * em, 1.4 * em, new Type(inks.bold(1), inks.ink(Ink.TEXT)), Align.LEFT));
        Optional<Axes> axes = axes(width, height);
        if (axes.isEmpty()) {
            Type muted = inks.type(1, Ink.MUTED);
            sheet.words(inks.fit(inks.texts().get(cloud.frame().isEmpty() ? "cloud.empty" : "empty.room"), muted.font(), width), width / 2, height / 2, muted, Align.CENTER);
            return;
        }
        grid(sheet, axes.get());
        points(sheet, axes.get());
        legend(sheet, width, height, spelled(axes.get()));
    }

    private void grid(Sheet sheet, Axes axes) {
        double em = inks.em();
        Stroke hairline = new Stroke(inks.ink(Ink.HAIRLINE), 1);
        Type small = inks.type(SMALL, Ink.MUTED);
        Ticks across = Ticks.linear(axes.x.span(), Math.max(3, (int) ((axes.x.end() - axes.x.start()) / (6 * em))), Ticks.Kind.NUMBERS);
        double nameStart = axes.x.end() - inks.width(cloud.xName(), small.font());
        for (int i = 0; i < across.values().length; i++) {
            double x = Math.round(axes.x.at(across.values()[i])) + 0.5;
            double half = inks.width(across.labels().get(i), small.font()) / 2;
            sheet.line(x, axes.y.end(), x, axes.y.start(), hairline);
            if (x - half > 0 && x + half + 0.6 * em < nameStart) {
                sheet.words(across.labels().get(i), x, axes.y.start() + 1.2 * em, small, Align.CENTER);
            }
        }
        sheet.words(cloud.xName(), axes.x.end(), axes.y.start() + 1.2 * em, small, Align.RIGHT);
        Ticks up = Ticks.linear(axes.y.span(), Math.max(3, (int) ((axes.y.start() - axes.y.end()) / (4 * em))), Ticks.Kind.NUMBERS);
        for (int i = 0; i < up.values().length; i++) {
            double y = Math.round(axes.y.at(up.values()[i])) + 0.5;
            sheet.line(axes.x.start(), y, axes.x.end(), y, hairline);
            if (y - 1.2 * em > axes.y.end()) {
                sheet.words(up.labels().get(i), axes.x.start() + 0.2 * em, y - 0.25 * em, small, Align.LEFT);
            }
        }
        sheet.words(cloud.yName(), axes.x.start(), axes.y.end() - 0.5 * em, small, Align.LEFT);
    }

    private boolean spelled(Axes axes) {
        double em = inks.em();
        double area = (axes.x.end() - axes.x.start()) * (axes.y.start() - axes.y.end());
        return cloud.classNames().stream().allMatch(name -> name.codePointCount(0, name.length()) == 1) && cloud.count() * ROOM * em * em < area;
    }

    private void points(Sheet sheet, Axes axes) {
        boolean spelled = spelled(axes);
        Font font = inks.bold(0.85);
        double radius = Math.clamp(0.22 * inks.em(), 2.6, 6);
        for (int i = 0; i < cloud.count(); i++) {
            if (cloud.has(i)) {
                double x = x(axes, i);
                double y = y(axes, i);
                Color color = inks.category(cloud.classes()[i]);
                if (spelled) {
                    sheet.words(cloud.classNames().get(cloud.classes()[i]), x, y + 0.35 * font.getSize(), new Type(font, color), Align.CENTER);
                } else {
                    Marks.of(cloud.classes()[i]).paint(sheet, x, y, radius, color);
                }
            }
        }
    }

    double x(Axes axes, int index) {
        return axes.x.at(places.at(index));
    }

    double y(Axes axes, int index) {
        return axes.y.at(places.at(cloud.count() + index));
    }

    /** The point nearest to a place and not further than a letter from it, −1 where there is none. */
    int nearest(Axes axes, double px, double py) {
        int best = -1;
        double least = inks.em();
        for (int i = 0; i < cloud.count(); i++) {
            double distance = cloud.has(i) ? Math.hypot(x(axes, i) - px, y(axes, i) - py) : Double.POSITIVE_INFINITY;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    // ---- legend

    private record Legend(double entry, int columns, int rows) { }

    /** None where it would take too much of the height. */
    private Legend legend(double width, double height) {
        double em = inks.em();
        Font small = inks.font(SMALL);
        double entry = cloud.classNames().stream().mapToDouble(name -> inks.width(name, small)).max().orElse(0) + 2 * em;
        int columns = Math.max(1, (int) ((width - em) / entry));
        int rows = Math.ceilDiv(cloud.classNames().size(), columns);
        return new Legend(entry, columns, rows * 1.4 * em > LEGEND_SHARE * height ? 0 : rows);
    }

    private void legend(Sheet sheet, double width, double height, boolean spelled) {
        double em = inks.em();
        Legend legend = legend(width, height);
        Type small = inks.type(SMALL, Ink.TEXT);
        List<String> names = cloud.classNames();
        for (int i = 0; i < names.size() && legend.rows > 0; i++) {
            double x = 0.5 * em + i % legend.columns * legend.entry;
            double y = height - (legend.rows - 1 - i / legend.columns) * 1.4 * em - 0.5 * em;
            if (spelled) {
                sheet.words(names.get(i), x, y, new Type(inks.bold(SMALL), inks.category(i)), Align.LEFT);
            } else {
                Marks.of(i).paint(sheet, x + 0.4 * em, y - 0.35 * small.size(), 0.26 * em, inks.category(i));
                sheet.words(names.get(i), x + 1.1 * em, y, small, Align.LEFT);
            }
        }
    }
}
