package org.gatescope.ui.chart;

import java.util.Arrays;
import java.util.function.Consumer;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.common.Settings;

/**
 * One period of a wave, to be drawn over with mouse, pen or keys: left and right move the pen along, up and down raise and lower the wave
 * there, farther with shift. FX thread only.
 */
public final class WavePad extends Painted {

    /** The points of a period that is drawn. */
    public static final int POINTS = 64;
    /** The largest value that can be drawn, and the least with a minus. */
    public static final double MOST = 1.5;

    private static final double STEP = 0.05;
    private static final double FAR = 5;
    private static final int REACH = 3;

    private final Consumer<double[]> drawn;
    private double[] points = new double[POINTS];
    private int pen;
    private boolean byMouse;
    private int lastPlace;
    private double lastValue;

    /** @param drawn gets the points of a new wave, when the pen is lifted or a key was pressed */
    public WavePad(Settings settings, Consumer<double[]> drawn) {
        super(settings, "wave-pad");
        this.drawn = drawn;
        setCursor(Cursor.CROSSHAIR);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> lift());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusVisibleProperty().addListener((_, _, _) -> repaintOver());
    }

    /** Shows a wave, one value for each of {@link #POINTS} places. */
    public void show(double[] values) {
        if (!byMouse && !Arrays.equals(points, values)) {
            points = Arrays.copyOf(values, POINTS);
            repaint();
        }
    }

    // ---- hands

    private int place(double x) {
        return Math.clamp((int) Math.floor(x / Math.max(1, getWidth()) * POINTS), 0, POINTS - 1);
    }

    private double value(double y) {
        return Math.round(Math.clamp((0.5 - y / Math.max(1, getHeight())) * 2 * MOST, -MOST, MOST) * 1000) / 1000.0;
    }

    private double x(int place) {
        return (place + 0.5) / POINTS * getWidth();
    }

    private double y(double value) {
        return (0.5 - Math.clamp(value, -MOST, MOST) / (2 * MOST)) * getHeight();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            byMouse = true;
            lastPlace = place(event.getX());
            lastValue = value(event.getY());
            stroke(event);
        }
    }

    private void drag(MouseEvent event) {
        if (byMouse) {
            stroke(event);
        }
    }

    /** From where the pen was to where it is, without a gap however fast it moves. */
    private void stroke(MouseEvent event) {
        int to = place(event.getX());
        double end = value(event.getY());
        int steps = Math.abs(to - lastPlace);
        for (int step = 0; step <= steps; step++) {
            double share = steps == 0 ? 1 : (double) step / steps;
            points[lastPlace + Integer.signum(to - lastPlace) * step] = lastValue + share * (end - lastValue);
        }
        lastPlace = to;
        lastValue = end;
        pen = to;
        event.consume();
        repaint();
    }

    private void lift() {
        if (byMouse) {
            byMouse = false;
            drawn.accept(points.clone());
        }
    }

    private void key(KeyEvent event) {
        int along = event.isShiftDown() ? (int) FAR : 1;
        double up = event.isShiftDown() ? FAR * STEP : STEP;
        switch (event.getCode()) {
            case RIGHT -> pen = Math.floorMod(pen + along, POINTS);
            case LEFT -> pen = Math.floorMod(pen - along, POINTS);
            case UP -> raise(up);
            case DOWN -> raise(-up);
            default -> {
                return;
            }
        }
        event.consume();
        repaintOver();
    }

    /** The neighbours come along, the less the farther they are, so that the wave stays one. */
    private void raise(double by) {
        for (int away = -REACH; away <= REACH; away++) {
            int place = Math.floorMod(pen + away, POINTS);
            double share = 0.5 + 0.5 * Math.cos(Math.PI * away / (REACH + 1));
            points[place] = Math.round(Math.clamp(points[place] + share * by, -MOST, MOST) * 1000) / 1000.0;
        }
        repaint();
        drawn.accept(points.clone());
    }

    // ---- painting

    @Override
    void paintGround(Sheet sheet, double width, double height) {
        sheet.box(0, 0, width, height, 4, inks().ink(Ink.PAPER));
        Stroke hairline = new Stroke(inks().ink(Ink.HAIRLINE), 1);
        for (double value : new double[] {-1, 0, 1}) {
            double y = Math.round(y(value)) + 0.5;
            sheet.line(1, y, width - 1, y, hairline);
        }
        double[] xs = new double[POINTS + 2];
        double[] ys = new double[POINTS + 2];
        for (int place = 0; place < POINTS; place++) {
            xs[place + 1] = x(place);
            ys[place + 1] = Math.clamp(y(points[place]), 2, height - 2);
        }
        // one period joins the next half way between its last place and its first
        double edge = Math.clamp(y((points[0] + points[POINTS - 1]) / 2), 2, height - 2);
        xs[0] = 1;
        ys[0] = edge;
        xs[POINTS + 1] = width - 1;
        ys[POINTS + 1] = edge;
        sheet.polyline(xs, ys, POINTS + 2, new Stroke(inks().hue(Hue.TRUTH), 2));
        sheet.frame(0.5, 0.5, width - 1, height - 1, 4, new Stroke(inks().ink(Ink.BORDER), 1));
    }

    @Override
    void paintOver(Sheet sheet, double width, double height) {
        if (isFocusVisible()) {
            sheet.ring(x(pen), y(points[pen]), 5, new Stroke(inks().ink(Ink.ACCENT), 2));
        }
    }

    @Override
    String spoken() {
        return inks().texts().get("wave.spoken", Math.round(100.0 * pen / POINTS), Double.toString(points[pen]));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 12 * inks().em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(6 * inks().em());
    }
}
