package org.gatescope.ui.cellview;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

import org.gatescope.ui.cellview.layout.Point;
import org.gatescope.ui.cellview.layout.Wire;

/** One wire: a line with round corners and an arrow head, and over it the gradient's line with its head at the other end. */
final class WireView extends Group {

    private static final PseudoClass KNOWN = PseudoClass.getPseudoClass("known");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double CORNER = 7;
    private static final double HEAD = 7;

    private final Wire wire;
    private final Path line = new Path();
    private final Path mark = new Path();
    private final Path back = new Path();
    private final Polygon head = new Polygon();
    private final Polygon backHead = new Polygon();
    private boolean active;

    WireView(Wire wire, String roleClass) {
        this.wire = wire;
        getStyleClass().addAll("wire", roleClass);
        List<Point> points = wire.points();
        draw(line, points);
        draw(mark, points);
        draw(back, points);
        line.getStyleClass().add("wire-line");
        mark.getStyleClass().add("wire-mark");
        back.getStyleClass().add("wire-back");
        // a line without ink would be painted all the same
        mark.setVisible(false);
        back.setVisible(false);
        head.getStyleClass().add("wire-head");
        backHead.getStyleClass().add("wire-back-head");
        backHead.setVisible(false);
        head(head, points.get(points.size() - 2), points.getLast());
        head(backHead, points.get(1), points.getFirst());
        getChildren().addAll(mark, line, back, head, backHead);
    }

    /** The way that a dot runs along. */
    Path line() {
        return line;
    }

    boolean isActive() {
        return active;
    }

    Wire wire() {
        return wire;
    }

    void setState(boolean known, boolean active, boolean gradient, boolean gradientActive, boolean marked) {
        pseudoClassStateChanged(KNOWN, known);
        pseudoClassStateChanged(ACTIVE, active || gradientActive);
        mark.setVisible(marked);
        this.active = active || gradientActive;
        back.setVisible(gradient);
        backHead.setVisible(gradient);
        head.setVisible(!gradient);
    }

    private static void draw(Path path, List<Point> points) {
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.setFill(null);
        path.getElements().add(new MoveTo(points.getFirst().x(), points.getFirst().y()));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point in = toward(corner, points.get(i - 1));
            Point out = toward(corner, points.get(i + 1));
            path.getElements().addAll(new LineTo(in.x(), in.y()), new QuadCurveTo(corner.x(), corner.y(), out.x(), out.y()));
        }
        path.getElements().add(new LineTo(points.getLast().x(), points.getLast().y()));
    }

    private static Point toward(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double share = Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static void head(Polygon head, Point before, Point tip) {
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        double baseX = tip.x() - dx * HEAD;
        double baseY = tip.y() - dy * HEAD;
        head.getPoints().setAll(tip.x(), tip.y(), baseX - dy * HEAD * 0.5, baseY + dx * HEAD * 0.5, baseX + dy * HEAD * 0.5, baseY - dx * HEAD * 0.5);
    }
}
