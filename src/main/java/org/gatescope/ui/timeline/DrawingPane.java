package org.gatescope.ui.timeline;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Scrolling;
import org.gatescope.ui.common.Settings;

/** A drawing that scrolls where there is too little room, and its sentence, which then scrolls with it. */
final class DrawingPane extends BorderPane {

    private static final double LOW_EMS = 11;

    private final Drawing drawing;
    private final Settings settings;
    private final VBox content;
    private final Label sentence = new Label();

    DrawingPane(Drawing drawing, Bench bench, Settings settings) {
        this.drawing = drawing;
        this.settings = settings;
        VBox.setVgrow(drawing, Priority.ALWAYS);
        drawing.setMinHeight(USE_PREF_SIZE);
        content = new VBox(drawing);
        content.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = Scrolling.live(new ScrollPane(content));
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
        // a drawing may be wider than there is room; a sentence is not
        sentence.maxWidthProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getWidth));
        setBottom(sentence);
        bench.runProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> update());
        settings.termsProperty().addListener((_, _, _) -> update());
        heightProperty().subscribe(this::place);
        update();
    }

    Drawing drawing() {
        return drawing;
    }

    private void place() {
        boolean low = getHeight() < LOW_EMS * settings.fontSize();
        if (low && getBottom() == sentence) {
            setBottom(null);
            content.getChildren().add(sentence);
        } else if (!low && getBottom() == null) {
            content.getChildren().remove(sentence);
            setBottom(sentence);
        }
    }

    private void update() {
        sentence.setText(drawing.sentence());
    }
}
