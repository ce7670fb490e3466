package org.gatescope.ui.editor;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Moves a number by dragging across it: a pixel is 0.01, with Shift a tenth of that, with Ctrl ten times as much. A press that does not
 * move gives the focus.
 */
final class NumberDrag {

    private static final double PIXEL = 0.01;
    private static final double SLACK = 3;

    private final Region region;
    private final BooleanSupplier allowed;
    private final DoubleConsumer move;
    private final Runnable end;
    private double pressedAt;
    private double draggedTo;
    private boolean dragged;

    /**
     * Listens to a region.
     *
     * @param allowed whether the mouse moves the number now, and does not edit its text
     * @param move    takes how far the number moves
     * @param end     is told when the mouse lets go after a movement
     */
    NumberDrag(Region region, BooleanSupplier allowed, DoubleConsumer move, Runnable end) {
        this.region = region;
        this.allowed = allowed;
        this.move = move;
        this.end = end;
        region.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        region.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        region.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private boolean isMine(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && allowed.getAsBoolean();
    }

    private void press(MouseEvent event) {
        if (isMine(event)) {
            pressedAt = event.getScreenX();
            draggedTo = pressedAt;
            dragged = false;
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (!isMine(event)) {
            return;
        }
        event.consume();
        if (!dragged && Math.abs(event.getScreenX() - pressedAt) < SLACK) {
            return;
        }
        dragged = true;
        double pixels = event.getScreenX() - draggedTo;
        draggedTo = event.getScreenX();
        if (pixels != 0) {
            move.accept(pixels * PIXEL * (event.isShiftDown() ? 0.1 : 1) * (event.isShortcutDown() || event.isControlDown() ? 10 : 1));
        }
    }

    private void release(MouseEvent event) {
        if (!isMine(event)) {
            return;
        }
        event.consume();
        if (dragged) {
            dragged = false;
            end.run();
        } else {
            region.requestFocus();
        }
    }
}
