package org.gatescope.ui.chart;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;

import org.gatescope.ui.chart.Inks.Ink;
import org.gatescope.ui.chart.Sheet.Stroke;
import org.gatescope.ui.common.Settings;

/** Curves that are read and zoomed by mouse and keys. */
final class CurveCanvas extends Painted {

    private static final double CLOSER = 0.8;
    private static final double DRAG = 4;
    private static final double PAGE = 0.1;
    private static final double REACH = 7;

    private final CurveModel model;
    private Optional<Plot> plot = Optional.empty();
    private double pressed = Double.NaN;
    private double dragged = Double.NaN;
    private DoubleConsumer grip = _ -> {
    };
    private Runnable gripEnd = () -> {
    };
    private boolean gripped;

    CurveCanvas(Settings settings, CurveModel model) {
        super(settings, "curve-canvas");
        this.model = model;
        model.stateProperty().addListener((_, before, now) -> {
            if (before.reading(now.at()).equals(now)) {
                repaintOver();
            } else {
                repaint();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> read(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> unread());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    // ---- painting

    private CurvePicture picture() {
        return new CurvePicture(model.state(), inks(), false, density());
    }

    @Override
    void paintGround(Sheet sheet, double width, double height) {
        plot = picture().plot(width, height);
        picture().paint(sheet, width, height, plot);
        setCursor(plot.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    @Override
    void paintOver(Sheet sheet, double width, double height) {
        if (plot.isEmpty()) {
            return;
        }
        if (isDragging()) {
            span(sheet, plot.get());
        } else if (model.state().at().isPresent()) {
            new CurveCard(model.state(), inks()).paint(sheet, plot.get());
        }
    }

    private void span(Sheet sheet, Plot shown) {
        double from = Math.clamp(Math.min(pressed, dragged), shown.left(), shown.right());
        double to = Math.clamp(Math.max(pressed, dragged), shown.left(), shown.right());
        Color accent = inks().ink(Ink.ACCENT);
        sheet.box(from, shown.top(), to - from, shown.bottom() - shown.top(), 0, Color.color(accent.getRed(), accent.getGreen(), accent.getBlue(), 0.15));
        for (double x : new double[] {from, to}) {
            sheet.line(Math.round(x) + 0.5, shown.top(), Math.round(x) + 0.5, shown.bottom(), new Stroke(accent, 1));
        }
    }

    @Override
    String spoken() {
        CurveState state = model.state();
        String what = inks().texts().get("curves", state.data().title(), state.visible().size());
        return state.at().isPresent() ? what + " " + new CurveCard(state, inks()).spoken() : what + " " + inks().texts().get("curves.help");
    }

    // ---- mouse

    /** What hears of a {@link Note.Grip} that is dragged. */
    void setGrip(DoubleConsumer moved, Runnable end) {
        grip = moved;
        gripEnd = end;
    }

    private boolean isOnGrip(double x) {
        return plot.isPresent() && model.state().data().notes().stream()
                .anyMatch(note -> note instanceof Note.Grip(double at, String _) && Math.abs(plot.get().x().at(at) - x) <= REACH);
    }

    private boolean isDragging() {
        return !Double.isNaN(dragged);
    }

    private void read(double x, double y) {
        setCursor(isOnGrip(x) ? Cursor.H_RESIZE : plot.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
        boolean within = plot.filter(shown -> shown.contains(x, y)).isPresent();
        model.edit(state -> state.reading(within ? state.nearest(plot.orElseThrow().stepAt(x)) : OptionalDouble.empty()));
    }

    private void unread() {
        if (!isDragging() && !isFocusVisible()) {
            model.edit(state -> state.reading(OptionalDouble.empty()));
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && plot.isPresent()) {
            if (isOnGrip(event.getX())) {
                gripped = true;
                // the card would stay where it is, over the curves that change
                model.edit(state -> state.reading(OptionalDouble.empty()));
            } else if (event.getClickCount() == 2) {
                model.edit(CurveState::unzoomed);
            } else {
                pressed = event.getX();
            }
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (gripped && plot.isPresent()) {
            grip.accept(plot.get().stepAt(Math.clamp(event.getX(), plot.get().left(), plot.get().right())));
            event.consume();
        } else if (!Double.isNaN(pressed) && (isDragging() || Math.abs(event.getX() - pressed) > DRAG)) {
            dragged = event.getX();
            repaintOver();
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (gripped) {
            gripped = false;
            gripEnd.run();
            read(event.getX(), event.getY());
            event.consume();
        }
        if (isDragging() && plot.isPresent()) {
            double one = plot.get().stepAt(pressed);
            double other = plot.get().stepAt(dragged);
            if (Math.abs(pressed - dragged) > DRAG && one != other) {
                model.edit(state -> state.zoomed(new Span(Math.min(one, other), Math.max(one, other))));
            }
            event.consume();
        }
        pressed = Double.NaN;
        dragged = Double.NaN;
        repaintOver();
    }

    private void scroll(ScrollEvent event) {
        if (plot.isEmpty() || !plot.get().contains(event.getX(), event.getY())) {
            return;
        }
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double along = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            model.edit(state -> state.moved(-Math.signum(along) * PAGE));
        } else if (event.getDeltaY() != 0) {
            double step = plot.get().stepAt(event.getX());
            model.edit(state -> state.scaled(event.getDeltaY() > 0 ? CLOSER : 1 / CLOSER, step));
        }
        event.consume();
    }

    // ---- keys

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || model.state().whole().isEmpty()) {
            return;
        }
        UnaryOperator<CurveState> change = switch (event.getCode()) {
            case RIGHT -> state -> step(state, 1, event.isShiftDown());
            case LEFT -> state -> step(state, -1, event.isShiftDown());
            case HOME -> state -> state.readingInSight(state.whole().orElseThrow().from()).settled();
            case END -> state -> state.readingInSight(state.whole().orElseThrow().to()).settled();
            case PLUS, ADD, EQUALS -> state -> state.scaled(CLOSER, middle(state));
            case MINUS, SUBTRACT -> state -> state.scaled(1 / CLOSER, middle(state));
            case DIGIT0, NUMPAD0 -> CurveState::unzoomed;
            case ESCAPE -> state -> state.reading(OptionalDouble.empty());
            default -> null;
        };
        boolean nothingToLeave = event.getCode() == javafx.scene.input.KeyCode.ESCAPE && model.state().at().isEmpty();
        if (change != null && !nothingToLeave) {
            model.edit(change);
            event.consume();
        }
    }

    private static double middle(CurveState state) {
        Span seen = state.seen().orElseThrow();
        return state.at().stream().filter(seen::contains).findFirst().orElse((seen.from() + seen.to()) / 2);
    }

    /** To the next point; with Shift a tenth of what is seen. */
    private static CurveState step(CurveState state, int direction, boolean far) {
        Span seen = state.seen().orElseThrow();
        if (state.at().isEmpty()) {
            return state.reading(state.nearest(direction > 0 ? seen.from() : seen.to()));
        }
        double at = state.at().getAsDouble();
        double next = state.next(at, direction);
        double jump = state.nearest(at + direction * PAGE * seen.length()).orElse(at);
        return state.readingInSight(far && direction * (jump - next) > 0 ? jump : next);
    }
}
