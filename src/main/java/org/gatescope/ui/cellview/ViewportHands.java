package org.gatescope.ui.cellview;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** Moves and enlarges a picture: dragging, Ctrl with the wheel, a double click for the whole; Ctrl with arrows, plus, minus and 0. */
final class ViewportHands {

    private static final double STEP = 1.1;
    private static final double PAGE = 0.2;

    private final Region view;
    private final Viewport viewport;
    private double dragX;
    private double dragY;

    ViewportHands(Region view, Viewport viewport) {
        this.view = view;
        this.viewport = viewport;
        view.setOnScroll(this::scroll);
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseClicked(this::click);
        view.setOnKeyPressed(this::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        viewport.move(event.getX() - dragX, event.getY() - dragY);
        dragX = event.getX();
        dragY = event.getY();
        view.requestLayout();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.getTarget() == view) {
            viewport.reset();
            view.requestLayout();
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            viewport.zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP);
            view.requestLayout();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        double page = PAGE * Math.min(view.getWidth(), view.getHeight());
        switch (event.getCode()) {
            case LEFT -> viewport.move(page, 0);
            case RIGHT -> viewport.move(-page, 0);
            case UP -> viewport.move(0, page);
            case DOWN -> viewport.move(0, -page);
            case PLUS, EQUALS, ADD -> viewport.zoom(STEP);
            case MINUS, SUBTRACT -> viewport.zoom(1 / STEP);
            case DIGIT0, NUMPAD0 -> viewport.reset();
            default -> {
                return;
            }
        }
        view.requestLayout();
        event.consume();
    }
}
