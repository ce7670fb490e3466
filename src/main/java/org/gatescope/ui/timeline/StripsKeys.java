package org.gatescope.ui.timeline;

import javafx.scene.input.KeyEvent;

import org.gatescope.ui.bench.Bench;

/** The keyboard on the grid: arrows move what is looked at, Enter moves the cursor there. */
final class StripsKeys {

    private final Bench bench;
    private final TimelineModel model;
    private final StripsPane pane;

    StripsKeys(Bench bench, TimelineModel model, StripsPane pane) {
        this.bench = bench;
        this.model = model;
        this.pane = pane;
        pane.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || !bench.isSettled()) {
            return;
        }
        Spot home = model.home();
        switch (event.getCode()) {
            case LEFT -> look(event.isShiftDown() ? model.sibling(home, -1) : model.besides(home, -1));
            case RIGHT -> look(event.isShiftDown() ? model.sibling(home, 1) : model.besides(home, 1));
            case UP -> look(model.below(home, -1));
            case DOWN -> look(model.below(home, 1));
            case HOME -> bench.toStart();
            case END -> bench.toEnd();
            case ENTER -> bench.toStep(home.t());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void look(Spot spot) {
        bench.lookAt(model.address(spot));
        pane.reveal(spot);
    }
}
