package org.gatescope.ui.timeline;

import javafx.beans.binding.Bindings;
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
    private final ScrollPane scroll;
    private Sight shown = new Sight(0, 0, 0);

    /** The learner's own scrolling stays until one of these is another. */
    private record Sight(int t, double width, double seen) {
    }

    DrawingPane(Drawing drawing, Bench bench, Settings settings) {
        this.drawing = drawing;
        this.settings = settings;
        VBox.setVgrow(drawing, Priority.ALWAYS);
        drawing.setMinHeight(USE_PREF_SIZE);
        content = new VBox(drawing);
        content.setAlignment(Pos.TOP_CENTER);
        scroll = Scrolling.live(new ScrollPane(content));
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
        scroll.viewportBoundsProperty().subscribe(() -> reveal(bench.cursor().t()));
        drawing.setOnPainted(() -> reveal(bench.cursor().t()));
        update();
    }

    Drawing drawing() {
        return drawing;
    }

    /** Scrolls until the cursor's step is seen, its beginning where it is wider than all that is seen. */
    private void reveal(int t) {
        double seen = scroll.getViewportBounds().getWidth();
        double hidden = hidden();
        Sight now = new Sight(t, drawing.getWidth(), seen);
        if (hidden < 1 || now.equals(shown)) {
            return;
        }
        drawing.inSight().ifPresent(span -> {
            shown = now;
            double x = scroll.getHvalue() * hidden;
            double from = Math.min(Math.max(x, span.to() - seen), span.from());
            scroll.setHvalue(Math.clamp(from / hidden, 0, 1));
        });
    }

    /** How much of the drawing's width is not seen. */
    private double hidden() {
        return Math.max(0, drawing.getWidth() - scroll.getViewportBounds().getWidth());
    }

    private void place() {
        boolean low = getHeight() < LOW_EMS * settings.fontSize();
        if (low && getBottom() == sentence) {
            setBottom(null);
            content.getChildren().add(sentence);
            // the drawing moves sideways beneath it
            sentence.translateXProperty().bind(Bindings.createDoubleBinding(() -> (scroll.getHvalue() - 0.5) * hidden(),
                    scroll.hvalueProperty(), scroll.viewportBoundsProperty(), drawing.widthProperty()));
        } else if (!low && getBottom() == null) {
            content.getChildren().remove(sentence);
            sentence.translateXProperty().unbind();
            sentence.setTranslateX(0);
            setBottom(sentence);
        }
    }

    private void update() {
        sentence.setText(drawing.sentence());
    }
}
