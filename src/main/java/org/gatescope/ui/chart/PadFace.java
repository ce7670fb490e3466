package org.gatescope.ui.chart;

import java.util.List;
import java.util.Optional;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

import org.gatescope.ui.chart.DigitPad.Reading;
import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Align;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.chart.Sheet.Type;
import org.gatescope.ui.chart.Strokes.Dot;
import org.gatescope.ui.common.Settings;

/** The sheet of the pad: a square in the middle of its room. */
final class PadFace extends Painted {

    private static final double STEP = 1.0 / 28;
    private static final double FAR = 4;

    private final DigitPad pad;
    private Optional<Reading> reading = Optional.empty();
    private Dot pen = new Dot(0.5, 0.2);
    private boolean down;
    private boolean byMouse;

    PadFace(Settings settings, DigitPad pad) {
        super(settings, "pad-face");
        this.pad = pad;
        setCursor(Cursor.CROSSHAIR);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> byMouse = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusVisibleProperty().addListener((_, _, _) -> repaintOver());
    }

    void read(Optional<Reading> next) {
        if (!next.equals(reading)) {
            reading = next;
            repaint();
        }
    }

    // ---- hands

    private double side() {
        return Math.max(1, Math.floor(Math.min(getWidth(), getHeight())) - 2);
    }

    private double left() {
        return Math.floor((getWidth() - side()) / 2);
    }

    private double top() {
        return Math.floor((getHeight() - side()) / 2);
    }

    private Dot place(MouseEvent event) {
        return new Dot((event.getX() - left()) / side(), (event.getY() - top()) / side());
    }

    private void press(MouseEvent event) {
        Dot at = place(event);
        if (event.getButton() == MouseButton.PRIMARY && at.x() >= 0 && at.x() <= 1 && at.y() >= 0 && at.y() <= 1) {
            byMouse = true;
            down = false;
            pad.draw(pad.strokes().begun(at.x(), at.y()));
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (byMouse && !pad.strokes().isEmpty()) {
            Dot at = place(event);
            pad.draw(pad.strokes().extended(at.x(), at.y()));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? FAR * STEP : STEP;
        switch (event.getCode()) {
            case RIGHT -> move(step, 0);
            case LEFT -> move(-step, 0);
            case DOWN -> move(0, step);
            case UP -> move(0, -step);
            case SPACE -> put();
            case BACK_SPACE -> take(pad::undo);
            case DELETE -> take(pad::clear);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double x, double y) {
        pen = new Dot(Math.clamp(pen.x() + x, 0, 1), Math.clamp(pen.y() + y, 0, 1));
        if (down && !pad.strokes().isEmpty()) {
            pad.draw(pad.strokes().extended(pen.x(), pen.y()));
        }
        repaintOver();
    }

    private void put() {
        down = !down;
        if (down) {
            pad.draw(pad.strokes().begun(pen.x(), pen.y()));
        }
        repaintOver();
    }

    private void take(Runnable back) {
        down = false;
        back.run();
        repaintOver();
    }

    // ---- painting

    @Override
    void paintGround(Sheet sheet, double width, double height) {
        sheet.box(0, 0, width, height, 0, inks().ink(Ink.PAPER));
        sheet.box(left(), top(), side(), side(), 4, inks().ink(Ink.SUBTLE));
        reading.ifPresentOrElse(each -> pixels(sheet, each), () -> lines(sheet));
        sheet.frame(left() + 0.5, top() + 0.5, side() - 1, side() - 1, 4, new Stroke(inks().ink(Ink.BORDER), 1));
    }

    private void lines(Sheet sheet) {
        if (pad.strokes().isEmpty()) {
            Type muted = inks().type(1, Ink.MUTED);
            sheet.words(inks().fit(inks().texts().get("pad.empty"), muted.font(), side() - inks().em()), left() + side() / 2, top() + side() / 2, muted, Align.CENTER);
        }
        Color ink = inks().ink(Ink.TEXT);
        double radius = Strokes.PEN * side();
        for (List<Dot> line : pad.strokes().lines()) {
            double[] xs = line.stream().mapToDouble(dot -> left() + dot.x() * side()).toArray();
            double[] ys = line.stream().mapToDouble(dot -> top() + dot.y() * side()).toArray();
            sheet.disc(xs[0], ys[0], radius, ink);
            if (xs.length > 1) {
                sheet.polyline(xs, ys, xs.length, new Stroke(ink, 2 * radius));
            }
        }
    }

    /** The pixels that are read, those to come faint, the row that is read between two lines. */
    private void pixels(Sheet sheet, Reading now) {
        int[] argb = GridPicture.argb(now.pixels(), inks().ink(Ink.PAPER), inks().ink(Ink.TEXT));
        sheet.pixels(left(), top(), side(), side(), now.side(), argb);
        double row = side() / now.side();
        double end = Math.min(now.side(), now.row() + 1) * row;
        Color paper = inks().ink(Ink.PAPER);
        sheet.box(left(), top() + end, side(), side() - end, 0, Color.color(paper.getRed(), paper.getGreen(), paper.getBlue(), 0.6));
        if (now.row() < now.side()) {
            double y = Math.round(top() + now.row() * row);
            sheet.frame(left() + 1, y, side() - 2, Math.max(2, row), 0, new Stroke(inks().ink(Ink.ACCENT), 2));
        }
    }

    @Override
    void paintOver(Sheet sheet, double width, double height) {
        if (!isFocusVisible()) {
            return;
        }
        double x = left() + pen.x() * side();
        double y = top() + pen.y() * side();
        Color accent = inks().ink(Ink.ACCENT);
        double radius = Strokes.PEN * side();
        sheet.ring(x, y, radius + 2, new Stroke(accent, 2));
        if (down) {
            sheet.disc(x, y, 0.5 * radius, accent);
        }
    }

    @Override
    String spoken() {
        String state = inks().texts().get(down ? "pad.spoken.down" : "pad.spoken.up", Math.round(pen.x() * 100), Math.round(pen.y() * 100));
        return inks().texts().get("pad.spoken", pad.strokes().lines().size()) + " " + state;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 15 * inks().em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 15 * inks().em();
    }
}
