package org.gatescope.ui.lessonpane;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.gatescope.ui.equation.EquationView;

/** A formula on a line of its own, in the middle; one that is too wide for the page is made smaller, and never makes the page wider. */
final class FormulaLine extends Region {

    private final EquationView view;
    private final Scale scale = new Scale();

    FormulaLine(EquationView view) {
        this.view = view;
        getStyleClass().add("lesson-formula");
        view.getTransforms().add(scale);
        getChildren().add(view);
        view.formulaProperty().subscribe(this::requestLayout);
    }

    private double factor(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        return width <= 0 ? 1 : Math.min(1, room / view.minWidth(-1));
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + view.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + factor(width) * view.prefHeight(-1) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double factor = factor(getWidth());
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double wide = Math.min(view.prefWidth(-1), room / factor);
        scale.setX(factor);
        scale.setY(factor);
        view.resizeRelocate(snappedLeftInset() + Math.max(0, room - factor * wide) / 2, snappedTopInset(), wide, view.prefHeight(-1));
    }
}
