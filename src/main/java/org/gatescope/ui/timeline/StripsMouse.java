package org.gatescope.ui.timeline;

import java.util.Optional;
import java.util.Set;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.gatescope.trace.Address;
import org.gatescope.ui.bench.Bench;

/** The mouse on the grid: the head band moves the cursor, a click on a box goes to its number, hovering tells it. */
final class StripsMouse {

    private final Bench bench;
    private final TimelineModel model;
    private final StripWords words;
    private final StripsPane pane;
    private final NumberTip tip;
    private boolean scrubbing;

    StripsMouse(Bench bench, TimelineModel model, StripWords words, StripsPane pane) {
        this.bench = bench;
        this.model = model;
        this.words = words;
        this.pane = pane;
        this.tip = new NumberTip(pane.overlay());
        pane.overlay().setOnMousePressed(this::press);
        pane.overlay().setOnMouseDragged(this::drag);
        pane.overlay().setOnMouseReleased(_ -> scrubbing = false);
        pane.overlay().setOnMouseMoved(this::hover);
        pane.overlay().setOnMouseExited(_ -> leave());
        pane.setOnScroll(this::scroll);
        // a number that is told may be another by now
        bench.momentProperty().addListener((_, _, _) -> tip.hide());
    }

    private void press(MouseEvent event) {
        // a click leaves the keyboard where it is: right goes on meaning next
        if (event.getButton() != MouseButton.PRIMARY || !bench.isSettled()) {
            return;
        }
        if (event.getY() < pane.bandHeight()) {
            scrubbing = true;
            drag(event);
        } else {
            pane.spotAt(event.getX(), event.getY()).map(model::address).ifPresent(bench::visit);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (scrubbing && bench.isSettled()) {
            int t = pane.stepAt(Math.clamp(event.getX(), 0, pane.overlay().getWidth() - 1));
            // at the edge the next column comes into sight
            int beyond = event.getX() < 0 ? -1 : event.getX() >= pane.overlay().getWidth() ? 1 : 0;
            t = Math.clamp(t + beyond, 1, model.steps());
            if (t != bench.cursor().t()) {
                bench.toStep(t);
            }
        }
    }

    private void hover(MouseEvent event) {
        if (!bench.isSettled()) {
            return;
        }
        Optional<Spot> spot = pane.spotAt(event.getX(), event.getY());
        pane.overlay().setCursor(event.getY() < pane.bandHeight() ? Cursor.H_RESIZE : spot.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (spot.isEmpty()) {
            leave();
            return;
        }
        Set<Address> now = Set.of(model.address(spot.get()));
        if (!now.equals(bench.hoveredProperty().get())) {
            bench.hoveredProperty().set(now);
        }
        tip.show(words.tip(spot.get()), event);
    }

    private void leave() {
        tip.hide();
        if (!bench.hoveredProperty().get().isEmpty()) {
            bench.hoveredProperty().set(Set.of());
        }
    }

    private void scroll(ScrollEvent event) {
        boolean sideways = event.isShiftDown() || !pane.bars().scrollsDown();
        double x = event.getDeltaX() + (sideways ? event.getDeltaY() : 0);
        pane.bars().move(-x, sideways ? 0 : -event.getDeltaY());
        event.consume();
    }
}
