package org.gatescope.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;

/** A drawing that scrolls where there is too little room, and its sentence. */
final class DrawingPane extends BorderPane {

    private final Drawing drawing;
    private final Label sentence = new Label();

    DrawingPane(Drawing drawing, Bench bench, Settings settings) {
        this.drawing = drawing;
        ScrollPane scroll = new ScrollPane(drawing);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHvalue(0.5);
        scroll.setMinSize(0, 0);
        scroll.getStyleClass().add("timeline-scroll");
        scroll.setFocusTraversable(false);
        setMinSize(0, 0);
        setCenter(scroll);
        sentence.getStyleClass().add("timeline-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        setBottom(sentence);
        bench.runProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.termsProperty().addListener((_, _, _) -> update());
        update();
    }

    Drawing drawing() {
        return drawing;
    }

    private void update() {
        sentence.setText(drawing.sentence());
    }
}
