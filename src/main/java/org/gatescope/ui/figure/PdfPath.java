package org.gatescope.ui.figure;

import java.io.IOException;

import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.transform.Transform;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Traces outlines into a PDF. FX thread only. */
final class PdfPath {

    /** How far from a quarter circle's end its control point lies, in radii. */
    private static final double ROUND = 0.5523;

    private final PDPageContentStream out;
    private final Transform transform;
    private Point2D at = Point2D.ZERO;

    PdfPath(PDPageContentStream out, Transform transform) {
        this.out = out;
        this.transform = transform;
    }

    void trace(Path path) throws IOException {
        for (PathElement element : path.getElements()) {
            switch (element) {
                case MoveTo to -> move(to.getX(), to.getY());
                case LineTo to -> line(to.getX(), to.getY());
                case QuadCurveTo to -> quadratic(to.getControlX(), to.getControlY(), to.getX(), to.getY());
                case CubicCurveTo to -> curve(to.getControlX1(), to.getControlY1(), to.getControlX2(), to.getControlY2(), to.getX(), to.getY());
                case ClosePath _ -> out.closePath();
                default -> throw new IOException("no outline has " + element);
            }
        }
    }

    void move(double x, double y) throws IOException {
        at = new Point2D(x, y);
        Point2D there = transform.transform(at);
        out.moveTo((float) there.getX(), (float) there.getY());
    }

    void line(double x, double y) throws IOException {
        at = new Point2D(x, y);
        Point2D there = transform.transform(at);
        out.lineTo((float) there.getX(), (float) there.getY());
    }

    private void quadratic(double controlX, double controlY, double x, double y) throws IOException {
        double thirds = 2.0 / 3;
        curve(at.getX() + thirds * (controlX - at.getX()), at.getY() + thirds * (controlY - at.getY()), x + thirds * (controlX - x), y + thirds * (controlY - y), x, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double x, double y) throws IOException {
        at = new Point2D(x, y);
        Point2D one = transform.transform(x1, y1);
        Point2D two = transform.transform(x2, y2);
        Point2D there = transform.transform(at);
        out.curveTo((float) one.getX(), (float) one.getY(), (float) two.getX(), (float) two.getY(), (float) there.getX(), (float) there.getY());
    }

    /** With corners of a radius. */
    void rectangle(double x, double y, double width, double height, double radius) throws IOException {
        double right = x + width;
        double bottom = y + height;
        double round = radius * (1 - ROUND);
        move(x + radius, y);
        line(right - radius, y);
        curve(right - round, y, right, y + round, right, y + radius);
        line(right, bottom - radius);
        curve(right, bottom - round, right - round, bottom, right - radius, bottom);
        line(x + radius, bottom);
        curve(x + round, bottom, x, bottom - round, x, bottom - radius);
        line(x, y + radius);
        curve(x, y + round, x + round, y, x + radius, y);
        out.closePath();
    }
}
