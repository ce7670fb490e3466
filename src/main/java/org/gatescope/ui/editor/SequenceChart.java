package org.gatescope.ui.editor;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * The whole sequence of single numbers as points that are dragged up and down; small rings are the targets. With the keyboard: left and
 * right go from step to step, up and down move the point by 0.1, with Shift by 0.01.
 */
final class SequenceChart extends Region {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double AIR = 1.15;

    private final Bench bench;
    private final Texts texts;
    private final Line zero = new Line();
    private final Line now = new Line();
    private final Polyline curve = new Polyline();
    private final List<Circle> points = new ArrayList<>();
    private final List<Circle> targets = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();
    private double range = 1;
    private int dragged;

    SequenceChart(Bench bench, Settings settings, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().addAll("sequence-chart", "role-input", "takes-arrows");
        zero.getStyleClass().add("chart-zero");
        now.getStyleClass().add("chart-now");
        curve.getStyleClass().add("chart-curve");
        getChildren().addAll(zero, now, curve);
        getChildren().forEach(each -> each.setManaged(false));
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setCursor(Cursor.V_RESIZE);
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tip(step(event.getX())));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> bench.endGesture());
        settings.localeProperty().addListener((_, _, _) -> describe());
    }

    /** Whether the sequence is one of single numbers, which this can show. */
    static boolean shows(double[][] inputs) {
        return inputs[0].length == 1;
    }

    private double[][] inputs() {
        return bench.run().experiment().inputs();
    }

    private double[][] targetNumbers() {
        double[][] targets = bench.run().experiment().targets();
        return targets[0].length == 1 ? targets : new double[0][];
    }

    /** Shows the present sequence. */
    void refresh() {
        fit(points, inputs().length, "chart-point");
        fit(targets, targetNumbers().length, "chart-target");
        if (dragged == 0) {
            range = 1;
            for (double[] each : inputs()) {
                range = Math.max(range, Math.abs(each[0]));
            }
            for (double[] each : targetNumbers()) {
                range = Math.max(range, Math.abs(each[0]));
            }
        }
        describe();
        requestLayout();
    }

    private void fit(List<Circle> circles, int count, String styleClass) {
        while (circles.size() > count) {
            getChildren().remove(circles.removeLast());
        }
        while (circles.size() < count) {
            Circle circle = new Circle();
            circle.setManaged(false);
            circle.getStyleClass().add(styleClass);
            circle.setMouseTransparent(true);
            circles.add(circle);
            getChildren().add(circle);
        }
    }

    private void describe() {
        int t = Math.min(bench.cursor().t(), inputs().length);
        setAccessibleText(texts.get("chart.accessible", t, NumberText.full(inputs()[t - 1][0])));
    }

    private void tip(int t) {
        tooltip.setText(texts.get("chart.tip", t, NumberText.full(inputs()[t - 1][0])));
    }

    // ---- places

    private double column() {
        return getWidth() / inputs().length;
    }

    private double x(int t) {
        return (t - 0.5) * column();
    }

    private double y(double value) {
        return getHeight() / 2 * (1 - value / (range * AIR));
    }

    private double value(double y) {
        double exact = (1 - y / (getHeight() / 2)) * range * AIR;
        return Math.rint(Math.clamp(exact, -range * AIR, range * AIR) * 100) / 100 + 0.0;
    }

    private int step(double x) {
        return Math.clamp((int) (x / column()) + 1, 1, inputs().length);
    }

    // ---- hands

    private void press(MouseEvent event) {
        requestFocus();
        dragged = step(event.getX());
        bench.toStep(dragged);
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (dragged > 0) {
            set(dragged, value(event.getY()));
        }
        event.consume();
    }

    private void release() {
        dragged = 0;
        bench.endGesture();
        refresh();
    }

    private void set(int t, double value) {
        bench.edit("edit.input", "x" + t, experiment -> experiment.withInput(t, 0, value));
    }

    private void key(KeyEvent event) {
        int t = bench.cursor().t();
        double step = event.isShiftDown() ? 0.01 : 0.1;
        switch (event.getCode()) {
            case LEFT -> bench.toStep(t - 1);
            case RIGHT -> bench.toStep(t + 1);
            case UP -> set(t, NumberText.moved(inputs()[t - 1][0], step));
            case DOWN -> set(t, NumberText.moved(inputs()[t - 1][0], -step));
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double[][] inputs = inputs();
        double[][] wanted = targetNumbers();
        double radius = Math.clamp(column() / 4, 2, 5);
        zero.setStartX(0);
        zero.setEndX(getWidth());
        zero.setStartY(Math.round(y(0)) + 0.5);
        zero.setEndY(Math.round(y(0)) + 0.5);
        int here = Math.min(bench.cursor().t(), inputs.length);
        now.setStartX(x(here));
        now.setEndX(x(here));
        now.setStartY(0);
        now.setEndY(getHeight());
        List<Double> line = new ArrayList<>();
        for (int t = 1; t <= points.size() && t <= inputs.length; t++) {
            place(points.get(t - 1), x(t), y(inputs[t - 1][0]), t == here ? radius * 1.4 : radius);
            points.get(t - 1).pseudoClassStateChanged(HERE, t == here);
            line.addAll(List.of(x(t), y(inputs[t - 1][0])));
        }
        for (int t = 1; t <= targets.size() && t <= wanted.length; t++) {
            place(targets.get(t - 1), x(t), y(wanted[t - 1][0]), radius);
        }
        curve.getPoints().setAll(line);
    }

    private static void place(Circle circle, double x, double y, double radius) {
        circle.setCenterX(x);
        circle.setCenterY(y);
        circle.setRadius(radius);
    }
}
