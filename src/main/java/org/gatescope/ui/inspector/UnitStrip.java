package org.gatescope.ui.inspector;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Theme;

/** Chips, one for each unit, in the colours of their numbers: a click or an arrow key chooses the unit that is looked at. */
final class UnitStrip extends Region {

    private static final double CHIP = 1.7;
    private static final double LEAST = 6;

    private final Canvas canvas = new Canvas();
    private final Region ring = new Region();
    private final Tooltip tooltip = new Tooltip();
    private double[] numbers = {};
    private int columns;
    private int selected;
    private double range = 1;
    private Heat.Scale scale = Heat.Scale.VALUE;
    private Theme theme = Theme.LIGHT;
    private double em = 14;
    private boolean known;
    private int told = -1;
    private IntFunction<String> name = Integer::toString;
    private IntConsumer onChosen = _ -> { };

    UnitStrip() {
        getStyleClass().add("unit-strip");
        ring.getStyleClass().add("unit-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        canvas.setManaged(false);
        getChildren().setAll(canvas, ring);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        Tooltip.install(this, tooltip);
        setOnMousePressed(event -> {
            requestFocus();
            // the scroll pane around would take the focus
            event.consume();
            unitAt(event).ifPresent(onChosen::accept);
        });
        setOnMouseMoved(event -> tell(unitAt(event).orElse(-1)));
        setOnKeyPressed(this::key);
    }

    void setOnChosen(IntConsumer next) {
        onChosen = next;
    }

    void dress(Theme nextTheme, double fontSize) {
        theme = nextTheme;
        em = fontSize;
    }

    /**
     * Shows numbers.
     *
     * @param perRow how many stand in a row, 0 for as many as fit
     * @param full   the number of full colour
     * @param isKnown whether they are known yet; if not the chips stay pale
     */
    void show(double[] values, int perRow, int chosen, double full, Heat.Scale colours, boolean isKnown, IntFunction<String> names) {
        numbers = values;
        columns = perRow;
        selected = chosen;
        range = full;
        scale = colours;
        known = isKnown;
        name = names;
        setAccessibleText(text(chosen));
        tell(told);
        requestLayout();
    }

    private void tell(int unit) {
        told = unit;
        tooltip.setText(unit < 0 || unit >= numbers.length ? "" : text(unit));
    }

    private String text(int unit) {
        return name.apply(unit) + (known ? " = " + Double.toString(numbers[unit]).replace('-', '−') : "");
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -perRow(getWidth());
            case DOWN -> perRow(getWidth());
            default -> 0;
        };
        if (step != 0) {
            event.consume();
            int next = selected + step;
            if (next >= 0 && next < numbers.length) {
                onChosen.accept(next);
            }
        }
    }

    // ---- layout

    private int perRow(double width) {
        if (columns > 1) {
            return columns;
        }
        int fit = Math.max(1, (int) ((width + 2) / (chip(width) + 2)));
        return Math.min(fit, Math.max(1, numbers.length));
    }

    private double chip(double width) {
        double wanted = Math.floor(em * CHIP);
        return columns > 1 ? Math.max(LEAST, Math.min(wanted, Math.floor((width - 2 * (columns - 1)) / columns))) : wanted;
    }

    private Optional<Integer> unitAt(MouseEvent event) {
        double pitch = chip(getWidth()) + 2;
        int column = (int) (event.getX() / pitch);
        int unit = (int) (event.getY() / pitch) * perRow(getWidth()) + column;
        return column < perRow(getWidth()) && unit < numbers.length && event.getX() >= 0 ? Optional.of(unit) : Optional.empty();
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
        return numbers.length * (em * CHIP + 2);
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width <= 0 ? 300 : width;
        int rows = (numbers.length + perRow(across) - 1) / perRow(across);
        return rows * (chip(across) + 2) + 2;
    }

    @Override
    protected void layoutChildren() {
        double chip = chip(getWidth());
        int perRow = perRow(getWidth());
        canvas.setWidth(Math.ceil(getWidth()));
        canvas.setHeight(Math.ceil(getHeight()));
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        gc.setFont(Font.font("DejaVu Sans Mono", chip * 0.48));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        for (int unit = 0; unit < numbers.length; unit++) {
            double x = unit % perRow * (chip + 2);
            double y = unit / perRow * (chip + 2);
            Color color = Heat.color(known ? numbers[unit] : 0, range, scale, theme);
            gc.setFill(color);
            gc.fillRoundRect(x, y, chip, chip, 6, 6);
            gc.setStroke(theme.isDark() ? Color.gray(1, 0.18) : Color.gray(0, 0.16));
            gc.strokeRoundRect(x + 0.5, y + 0.5, chip - 1, chip - 1, 6, 6);
            if (chip >= em) {
                gc.setFill(Heat.ink(color));
                gc.fillText(columns > 1 ? unit / columns + 1 + "," + (unit % columns + 1) : Integer.toString(unit + 1), x + chip / 2, y + chip / 2, chip - 2);
            }
        }
        ring.resizeRelocate(selected % perRow * (chip + 2) - 2, selected / perRow * (chip + 2) - 2, chip + 4, chip + 4);
    }
}
