package org.gatescope.ui.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * A laid-out view as a drawing for a PDF: text as outlines, so that it looks the same wherever it is printed and no font is needed; shapes,
 * backgrounds and borders as paths; what is drawn on a canvas as a picture. It shows the view as it is now. FX thread only.
 */
public final class PdfDrawing {

    private final PDDocument document;
    private final PDPageContentStream out;
    private final Transform toView;

    private PdfDrawing(PDDocument document, PDPageContentStream out, Transform toView) {
        this.document = document;
        this.out = out;
        this.toView = toView;
    }

    /** The view, one unit a pixel; it must have been laid out in a scene. */
    public static PDFormXObject of(PDDocument document, Region view) throws IOException {
        PDAppearanceStream form = new PDAppearanceStream(document);
        float height = (float) view.getHeight();
        form.setBBox(new PDRectangle((float) view.getWidth(), height));
        form.setResources(new PDResources());
        try (PDPageContentStream out = new PDPageContentStream(document, form, form.getStream().createOutputStream(COSName.FLATE_DECODE))) {
            // paper counts from below
            out.transform(new Matrix(1, 0, 0, -1, 0, height));
            new PdfDrawing(document, out, inverse(view.getLocalToSceneTransform())).node(view, 1);
        }
        return form;
    }

    private static Transform inverse(Transform transform) {
        try {
            return transform.createInverse();
        } catch (javafx.scene.transform.NonInvertibleTransformException e) {
            throw new IllegalArgumentException("a view of no size", e);
        }
    }

    private void node(Node node, double opacity) throws IOException {
        double here = opacity * node.getOpacity();
        if (!node.isVisible() || here == 0) {
            return;
        }
        out.saveGraphicsState();
        if (node.getClip() instanceof Rectangle clip) {
            out.saveGraphicsState();
            rectangle(node, clip.getX(), clip.getY(), clip.getWidth(), clip.getHeight(), 0);
            out.clip();
        }
        switch (node) {
            case Shape shape -> shape(shape, here);
            case Canvas _, ImageView _ -> picture(node);
            case Region region -> region(region, here);
            default -> { }
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                node(child, here);
            }
        }
        if (node.getClip() instanceof Rectangle) {
            out.restoreGraphicsState();
        }
        out.restoreGraphicsState();
    }

    // ---- shapes and texts

    private void shape(Shape shape, double opacity) throws IOException {
        Paint fill = shape.getFill();
        Paint stroke = shape.getStroke();
        boolean bound = shape.fillProperty().isBound() || shape.strokeProperty().isBound();
        if (bound || fill == null || stroke == null) {
            area(shape, fill == null ? stroke : fill, opacity);
            return;
        }
        // two colours are two areas
        shape.setStroke(null);
        area(shape, fill, opacity);
        shape.setStroke(stroke);
        shape.setFill(null);
        area(shape, stroke, opacity);
        shape.setFill(fill);
    }

    /** What the shape covers, whatever it is. */
    private void area(Shape shape, Paint paint, double opacity) throws IOException {
        if (paint instanceof Color color && color.getOpacity() > 0 && ink(color, opacity) && Shape.union(shape, new Rectangle()) instanceof javafx.scene.shape.Path path) {
            new PdfPath(out, toView).trace(path);
            out.fillEvenOdd();
        }
    }

    private boolean ink(Color color, double opacity) throws IOException {
        out.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
        alpha(color.getOpacity() * opacity);
        return true;
    }

    private void alpha(double alpha) throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) alpha);
        state.setStrokingAlphaConstant((float) alpha);
        out.setGraphicsStateParameters(state);
    }

    // ---- boxes

    private void region(Region region, double opacity) throws IOException {
        if (region.getBackground() != null && region.getShape() == null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                Insets insets = fill.getInsets();
                if (fill.getFill() instanceof Color color && color.getOpacity() > 0 && ink(color, opacity)) {
                    double w = region.getWidth() - insets.getLeft() - insets.getRight();
                    double h = region.getHeight() - insets.getTop() - insets.getBottom();
                    rectangle(region, insets.getLeft(), insets.getTop(), w, h, radius(fill.getRadii(), w, h));
                    out.fill();
                }
            }
        }
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                border(region, stroke, opacity);
            }
        }
    }

    private static double radius(CornerRadii radii, double width, double height) {
        if (radii == null) {
            return 0;
        }
        double radius = radii.getTopLeftHorizontalRadius() * (radii.isTopLeftHorizontalRadiusAsPercentage() ? width : 1);
        return Math.min(radius, Math.min(width, height) / 2);
    }

    private void border(Region region, BorderStroke stroke, double opacity) throws IOException {
        double[] widths = {stroke.getWidths().getTop(), stroke.getWidths().getRight(), stroke.getWidths().getBottom(), stroke.getWidths().getLeft()};
        Paint[] paints = {stroke.getTopStroke(), stroke.getRightStroke(), stroke.getBottomStroke(), stroke.getLeftStroke()};
        double w = region.getWidth();
        double h = region.getHeight();
        boolean alike = widths[0] == widths[1] && widths[0] == widths[2] && widths[0] == widths[3] && paints[0].equals(paints[1]) && paints[0].equals(paints[2])
                && paints[0].equals(paints[3]);
        if (alike) {
            if (isSeen(paints[0], widths[0]) && paints[0] instanceof Color color) {
                pen(color, widths[0], opacity);
                double half = widths[0] / 2;
                rectangle(region, half, half, w - widths[0], h - widths[0], radius(stroke.getRadii(), w, h));
                out.stroke();
            }
            return;
        }
        double[][] sides = {{0, widths[0] / 2, w, widths[0] / 2}, {w - widths[1] / 2, 0, w - widths[1] / 2, h}, {0, h - widths[2] / 2, w, h - widths[2] / 2},
            {widths[3] / 2, 0, widths[3] / 2, h}};
        for (int side = 0; side < sides.length; side++) {
            if (isSeen(paints[side], widths[side]) && paints[side] instanceof Color color) {
                pen(color, widths[side], opacity);
                PdfPath path = new PdfPath(out, toView.createConcatenation(region.getLocalToSceneTransform()));
                path.move(sides[side][0], sides[side][1]);
                path.line(sides[side][2], sides[side][3]);
                out.stroke();
            }
        }
    }

    private static boolean isSeen(Paint paint, double width) {
        return width > 0 && paint instanceof Color color && color.getOpacity() > 0;
    }

    private void pen(Color color, double width, double opacity) throws IOException {
        out.setStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
        out.setLineWidth((float) width);
        alpha(color.getOpacity() * opacity);
    }

    private void rectangle(Node node, double x, double y, double width, double height, double radius) throws IOException {
        new PdfPath(out, toView.createConcatenation(node.getLocalToSceneTransform())).rectangle(x, y, width, height, radius);
    }

    // ---- pixels

    private void picture(Node node) throws IOException {
        Bounds bounds = toView.transform(node.localToScene(node.getBoundsInLocal()));
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return;
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        BufferedImage image = Png.pixels(node.snapshot(parameters, null));
        // the page is upside down here, and a picture is not
        out.transform(new Matrix(1, 0, 0, -1, 0, (float) (bounds.getMinY() + bounds.getMaxY())));
        out.drawImage(LosslessFactory.createFromImage(document, image), (float) bounds.getMinX(), (float) bounds.getMinY(), (float) bounds.getWidth(), (float) bounds.getHeight());
    }
}
