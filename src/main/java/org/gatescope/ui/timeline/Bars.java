package org.gatescope.ui.timeline;

import java.util.List;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

import org.gatescope.ui.timeline.StripLayout.Box;

/** The two bars beside the grid and how far they are moved. */
final class Bars {

    private static final double PAGE = 0.8;
    private static final int MARGIN = 3;

    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private double seenWidth;
    private double seenHeight;

    /** @param moved what to do when the grid is moved */
    Bars(Runnable moved) {
        down.setOrientation(Orientation.VERTICAL);
        all().forEach(bar -> bar.valueProperty().addListener((_, _, _) -> moved.run()));
    }

    List<ScrollBar> all() {
        return List.of(across, down);
    }

    /** Makes a layout for what room there is, bars included where they are needed. */
    interface Maker {
        StripLayout make(double width, double height);
    }

    /** Lays the grid out and the bars at the right and lower edge of a rectangle, whose upper left corner is given. */
    StripLayout arrange(double x, double y, double width, double height, Maker maker) {
        double barWidth = down.prefWidth(-1);
        double barHeight = across.prefHeight(-1);
        boolean tall = false;
        boolean wide = false;
        StripLayout layout = maker.make(width, height);
        for (int round = 0; round < 3; round++) {
            // a bar takes room, so that the other may be needed as well
            if (!tall && layout.contentHeight() > height - (wide ? barHeight : 0)) {
                tall = true;
            } else {
                wide = wide || layout.contentWidth() > width - (tall ? barWidth : 0);
            }
            layout = maker.make(width - (tall ? barWidth : 0), height - (wide ? barHeight : 0));
        }
        seenWidth = Math.max(1, width - (tall ? barWidth : 0));
        seenHeight = Math.max(1, height - (wide ? barHeight : 0));
        set(across, wide, layout.contentWidth(), seenWidth);
        set(down, tall, layout.contentHeight(), seenHeight);
        across.resizeRelocate(x, y + height - barHeight, seenWidth, barHeight);
        down.resizeRelocate(x + width - barWidth, y, barWidth, seenHeight);
        return layout;
    }

    private static void set(ScrollBar bar, boolean needed, double content, double seen) {
        double most = needed ? Math.max(0, content - seen) : 0;
        bar.setVisible(needed);
        bar.setMax(Math.max(most, 1));
        bar.setVisibleAmount(most * seen / content);
        bar.setBlockIncrement(seen * PAGE);
        bar.setValue(Math.min(bar.getValue(), most));
    }

    /** How much of the grid's width is seen. */
    double seenWidth() {
        return seenWidth;
    }

    double seenHeight() {
        return seenHeight;
    }

    double x() {
        return across.isVisible() ? Math.round(across.getValue()) : 0;
    }

    double y() {
        return down.isVisible() ? Math.round(down.getValue()) : 0;
    }

    boolean scrollsDown() {
        return down.isVisible();
    }

    /** Moves the part that is seen, as far as there is more. */
    void move(double x, double y) {
        across.setValue(Math.clamp(across.getValue() + x, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() + y, 0, down.getMax()));
    }

    /** Scrolls until a column and a row of it are seen. */
    void reveal(Box column, Box cell) {
        reveal(across, column.x(), column.x() + column.width(), seenWidth);
        reveal(down, cell.y() - MARGIN, cell.y() + cell.height() + MARGIN, seenHeight);
    }

    private static void reveal(ScrollBar bar, double from, double to, double seen) {
        if (bar.isVisible() && (from < bar.getValue() || to > bar.getValue() + seen)) {
            double target = from < bar.getValue() ? from : to - seen;
            bar.setValue(Math.clamp(target, 0, bar.getMax()));
        }
    }
}
