package org.gatescope.ui.editor;

import java.util.Optional;
import java.util.function.Supplier;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.util.Duration;

import org.gatescope.trace.Shown;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Theme;

/**
 * A number on its heat colour: four decimals, all digits in the tooltip, and small beneath it what it was before the last edit. One
 * Region and one Text, so that hundreds of them are light.
 */
class NumberCell extends Region {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass LOOKED = PseudoClass.getPseudoClass("looked");
    private static final CornerRadii CORNERS = new CornerRadii(4);
    /** Room for −0.0000 and a little air, in widths of one digit of the number's font. */
    private static final double DIGITS = 8.9;
    private static final double DIGIT = 0.61;

    private final Text number = new Text();
    private final Heat.Scale scale;
    private Text ghost;
    private Tooltip tooltip;
    private double value = Double.NaN;
    private Optional<Double> before = Optional.empty();
    private Color ground = Color.TRANSPARENT;
    private Supplier<String> name = () -> "";

    NumberCell(Heat.Scale scale) {
        this.scale = scale;
        getStyleClass().addAll("number-cell", "number");
        number.getStyleClass().add("number-text");
        number.setManaged(false);
        getChildren().add(number);
        setAccessibleRole(AccessibleRole.TEXT);
        setOnMouseEntered(_ -> tip());
        number.fontProperty().addListener((_, _, _) -> requestLayout());
    }

    /** What the number is called, for tooltip and screen reader. */
    void setName(Supplier<String> name) {
        this.name = name;
    }

    double value() {
        return value;
    }

    /**
     * Shows a number.
     *
     * @param before what it was before the last edit, where that differs
     * @param range  the absolute value at which the colour is full
     */
    void show(double value, Optional<Double> before, double range, Theme theme) {
        Color color = Heat.color(value, range, scale, theme);
        if (!color.equals(ground)) {
            ground = color;
            setBackground(new Background(new BackgroundFill(color, CORNERS, Insets.EMPTY)));
            number.setFill(Heat.ink(color));
        }
        if (Double.compare(value, this.value) != 0) {
            this.value = value;
            number.setText(Shown.number(value));
            requestLayout();
        }
        if (!before.equals(this.before)) {
            this.before = before;
            requestLayout();
        }
        showGhost(before);
        if (tooltip != null) {
            tooltip.setText(description());
        }
    }

    private void showGhost(Optional<Double> before) {
        if (before.isEmpty() && ghost == null) {
            return;
        }
        if (ghost == null) {
            ghost = new Text();
            ghost.setManaged(false);
            ghost.fontProperty().addListener((_, _, _) -> requestLayout());
            ghost.getStyleClass().add("ghost-text");
            getChildren().add(ghost);
        }
        ghost.setVisible(before.isPresent());
        ghost.setText(before.map(Shown::number).orElse(""));
        ghost.setFill(number.getFill());
    }

    /** What it was before the last edit, while that is shown. */
    Optional<Double> before() {
        return before;
    }

    void setMarked(boolean marked) {
        pseudoClassStateChanged(MARKED, marked);
    }

    void setLooked(boolean looked) {
        pseudoClassStateChanged(LOOKED, looked);
    }

    /** Number, name and all digits, as tooltip and screen reader have them. */
    String description() {
        return name.get() + " = " + NumberText.full(value) + before.map(each -> "  (← " + NumberText.full(each) + ")").orElse("");
    }

    private void tip() {
        if (tooltip == null) {
            tooltip = new Tooltip();
            tooltip.setShowDelay(Duration.millis(350));
            Tooltip.install(this, tooltip);
        }
        tooltip.setText(description());
    }

    @Override
    public Object queryAccessibleAttribute(javafx.scene.AccessibleAttribute attribute, Object... parameters) {
        return attribute == javafx.scene.AccessibleAttribute.TEXT ? description() : super.queryAccessibleAttribute(attribute, parameters);
    }

    void showNumber(boolean visible) {
        number.setVisible(visible);
        if (ghost != null) {
            ghost.setVisible(visible && before.isPresent());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(number.getFont().getSize() * DIGIT * DIGITS);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(number.getFont().getSize() * 2.3);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        boolean two = ghost != null && ghost.isVisible();
        // a little high, so that a number does not move when what it was before comes beneath it
        double size = number.getFont().getSize();
        place(number, getHeight() / 2 + size * 0.12);
        if (two) {
            place(ghost, getHeight() - size * 0.22);
        }
    }

    /** Centres a text on its baseline, and narrows it where it is too long for the cell. */
    private void place(Text text, double baseline) {
        double width = text.getLayoutBounds().getWidth();
        double fit = Math.min(1, (getWidth() - 4) / Math.max(1, width));
        text.setScaleX(fit);
        text.setScaleY(fit);
        text.setX(Math.round((getWidth() - width) / 2));
        text.setY(Math.round(baseline));
    }
}
