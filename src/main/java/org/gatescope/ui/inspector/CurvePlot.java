package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.gatescope.cell.Activation;

/** Curve, slope, axes with numbers, saturated stretches and dots, as shapes that the style sheet colours. */
final class CurvePlot extends Region {

    private static final int POINTS = 160;
    private static final int MOST_FAINT = 400;

    private final Polyline curve = new Polyline();
    private final Polyline slope = new Polyline();
    private final Rectangle left = new Rectangle();
    private final Rectangle right = new Rectangle();
    private final Line across = new Line();
    private final Line up = new Line();
    private final List<Text> labels = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private Bend bend;
    private Activation function = Activation.SIGMOID;
    private double em = 14;

    CurvePlot() {
        getStyleClass().add("curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        curve.getStyleClass().setAll("curve-line");
        slope.getStyleClass().setAll("curve-slope");
        left.getStyleClass().setAll("curve-flat");
        right.getStyleClass().setAll("curve-flat");
        across.getStyleClass().setAll("curve-axis");
        up.getStyleClass().setAll("curve-axis");
        for (int i = 0; i < 6; i++) {
            Text label = new Text();
            label.setTextOrigin(VPos.TOP);
            label.getStyleClass().setAll("number", "curve-number");
            labels.add(label);
        }
    }

    void show(Bend next, Activation as, double fontSize) {
        bend = next;
        function = as;
        em = fontSize;
        List<Node> children = new ArrayList<>(List.of(left, right, across, up, slope, curve));
        children.addAll(labels);
        int units = bend.now().length;
        int faint = Math.min(MOST_FAINT, bend.known() * units);
        int needed = faint + (bend.isKnown() ? units : 0);
        while (dots.size() < needed) {
            dots.add(new Circle());
        }
        children.addAll(dots.subList(0, needed));
        children.forEach(child -> child.setManaged(false));
        if (!children.equals(getChildren())) {
            getChildren().setAll(children);
        }
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 20 * em;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 11 * em;
    }

    // ---- drawing

    private double reach;
    private double low;
    private double high;

    private double x(double a) {
        double margin = em * 0.4;
        return margin + (a + reach) / (2 * reach) * (getWidth() - 2 * margin);
    }

    private double y(double value) {
        double margin = em * 0.5;
        double axis = em * 1.4;
        return margin + (high - value) / (high - low) * (getHeight() - margin - axis);
    }

    @Override
    protected void layoutChildren() {
        if (bend == null || getWidth() < 4 * em || getHeight() < 4 * em) {
            return;
        }
        reach = bend.reach();
        low = function == Activation.TANH ? -1.1 : -0.1;
        high = function == Activation.RELU ? reach * 1.05 : 1.1;
        line(curve, a -> function.value(a));
        line(slope, a -> function.slope(a, function.value(a)));
        flat();
        axis(across, x(-reach), y(0), x(reach), y(0));
        axis(up, x(0), y(high), x(0), y(low));
        numbers();
        dots();
    }

    private void line(Polyline line, java.util.function.DoubleUnaryOperator of) {
        Double[] points = new Double[2 * POINTS + 2];
        for (int i = 0; i <= POINTS; i++) {
            double a = -reach + 2 * reach * i / POINTS;
            points[2 * i] = x(a);
            points[2 * i + 1] = y(of.applyAsDouble(a));
        }
        line.getPoints().setAll(points);
    }

    private static void axis(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(Math.round(fromX) + 0.5);
        line.setStartY(Math.round(fromY) + 0.5);
        line.setEndX(Math.round(toX) + 0.5);
        line.setEndY(Math.round(toY) + 0.5);
    }

    /** Shades where the slope is nearly nothing. */
    private void flat() {
        double edge = edge();
        shade(left, -reach, function == Activation.RELU ? 0 : -edge);
        shade(right, edge, function == Activation.RELU ? edge : reach);
    }

    private void shade(Rectangle area, double from, double to) {
        area.setX(x(from));
        area.setWidth(Math.max(0, x(Math.min(to, reach)) - x(from)));
        area.setY(y(high));
        area.setHeight(y(low) - y(high));
    }

    /** The positive number from which on the function is saturated, found by halving. */
    private double edge() {
        double from = 0;
        double to = reach;
        if (!Bend.isFlat(function, to)) {
            return reach;
        }
        for (int i = 0; i < 40; i++) {
            double middle = (from + to) / 2;
            if (Bend.isFlat(function, middle)) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return to;
    }

    private void numbers() {
        double top = function == Activation.RELU ? reach : 1;
        Object[][] places = {{-reach, 0.0, 0}, {-reach / 2, 0.0, 0}, {reach / 2, 0.0, 0}, {reach, 0.0, 0}, {0.0, top, 1}, {0.0, function == Activation.TANH ? -1.0 : 0.5 * top, 1}};
        for (int i = 0; i < labels.size(); i++) {
            Text label = labels.get(i);
            double a = (double) places[i][0];
            double value = (double) places[i][1];
            boolean onX = (int) places[i][2] == 0;
            label.setText(number(onX ? a : value));
            double wide = label.getLayoutBounds().getWidth();
            double tall = label.getLayoutBounds().getHeight();
            label.setX(Math.round(onX ? Math.clamp(x(a) - wide / 2, 0, getWidth() - wide) : x(0) - wide - em * 0.3));
            label.setY(Math.round(onX ? getHeight() - tall : y(value) - tall / 2));
        }
    }

    private static String number(double value) {
        return (value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value)).replace('-', '−');
    }

    private void dots() {
        double[] now = bend.now();
        int faint = Math.min(MOST_FAINT, bend.known() * now.length);
        for (int i = 0; i < faint; i++) {
            dot(dots.get(i), bend.inputs()[i / now.length][i % now.length], "curve-faint", em * 0.17);
        }
        for (int unit = 0; bend.isKnown() && unit < now.length; unit++) {
            boolean chosen = unit == bend.unit();
            dot(dots.get(faint + unit), now[unit], chosen ? "curve-chosen" : "curve-dot", em * (chosen ? 0.4 : 0.3));
        }
    }

    private void dot(Circle dot, double a, String style, double radius) {
        dot.setCenterX(x(a));
        dot.setCenterY(y(function.value(a)));
        dot.setRadius(radius);
        if (!dot.getStyleClass().contains(style)) {
            dot.getStyleClass().setAll(style);
        }
    }
}
