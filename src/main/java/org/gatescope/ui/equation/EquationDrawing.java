package org.gatescope.ui.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** The shapes of an {@link EquationView}: ink with highlights behind it, drawn in the formula's units and scaled to the font size. */
final class EquationDrawing extends Group {

    /** How far from a term's box the mouse still hits it, in units. */
    private static final double SLOP = 150;
    /** Between the ink of a highlighted term and the edge of its highlight, in units. */
    private static final double MARGIN = 110;
    /** Diameter of a highlight's corners, in units. */
    private static final double ARC = 280;
    /** Of the line that strengthens the ink, in pixels: Computer Modern's hairlines are made for paper and fade on a screen. */
    private static final double WEIGHT = 0.25;

    private final Group highlights = new Group();
    private final Group glyphs = new Group();
    private final Scale scale = new Scale();
    /** The same line's width in units. */
    private final DoubleProperty weight = new SimpleDoubleProperty();

    EquationDrawing() {
        getTransforms().add(scale);
        getChildren().addAll(highlights, glyphs);
    }

    /** Draws a formula, or nothing for null. */
    void show(Formula formula, IntFunction<String> styleOf) {
        glyphs.getChildren().setAll(formula == null ? List.of() : ink(formula, styleOf));
    }

    /** One shape for each run of glyphs of one occurrence: few nodes, drawn in the formula's order. */
    private List<Node> ink(Formula formula, IntFunction<String> styleOf) {
        List<Node> shapes = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        List<Glyph> all = formula.glyphs();
        for (int i = 0; i < all.size(); i++) {
            Glyph glyph = all.get(i);
            path.append(glyph.svgPath());
            if (i + 1 == all.size() || all.get(i + 1).occurrence() != glyph.occurrence()) {
                shapes.add(styled(outline(path.toString()), "equation-glyph", styleOf.apply(glyph.term())));
                path.setLength(0);
            }
        }
        return shapes;
    }

    private SVGPath outline(String path) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.strokeProperty().bind(shape.fillProperty());
        shape.strokeWidthProperty().bind(weight);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return shape;
    }

    /** Puts a rounded box behind each occurrence of the terms. */
    void highlight(Formula formula, Set<Integer> terms, IntFunction<String> styleOf) {
        List<Node> shapes = new ArrayList<>();
        for (TermBox box : formula == null ? List.<TermBox>of() : formula.terms()) {
            if (terms.contains(box.term())) {
                Rectangle shape = new Rectangle(box.x() - MARGIN, box.y() - MARGIN, box.width() + 2 * MARGIN, box.height() + 2 * MARGIN);
                shape.setArcWidth(ARC);
                shape.setArcHeight(ARC);
                shapes.add(styled(shape, "equation-highlight", styleOf.apply(box.term())));
            }
        }
        highlights.getChildren().setAll(shapes);
    }

    private static Node styled(Node shape, String styleClass, String termStyle) {
        shape.getStyleClass().setAll(styleClass);
        if (termStyle != null) {
            shape.getStyleClass().add(termStyle);
        }
        return shape;
    }

    /**
     * Moves the formula to its place in the parent.
     *
     * @param left     of the formula, in the parent's coordinates
     * @param baseline of the formula, in the parent's coordinates
     * @param em       in pixels
     */
    void place(Formula formula, double left, double baseline, double em) {
        double pixelsPerUnit = em / Formula.UNITS_PER_EM;
        scale.setX(pixelsPerUnit);
        scale.setY(pixelsPerUnit);
        weight.set(WEIGHT / pixelsPerUnit);
        setLayoutX(left);
        setLayoutY(baseline - formula.ascent(em));
    }

    /** The term at a point of the parent, 0 for none. */
    int termAt(Formula formula, double x, double y) {
        if (formula == null) {
            return 0;
        }
        Point2D point = parentToLocal(x, y);
        return formula.termAt(point.getX(), point.getY(), SLOP).orElse(0);
    }
}
