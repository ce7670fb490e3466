package org.gatescope.ui.timeline;

import java.util.EnumMap;
import java.util.Map;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.timeline.TimelineModel.Gradients;
import org.gatescope.ui.timeline.TimelineModel.Mode;

/** The sequence unrolled: strips of all numbers, or the network folded, unrolled, unit by unit. */
public final class TimelineView extends BorderPane {

    private final TimelineModel model;
    private final Texts texts;
    private final Bench bench;
    private final Settings settings;
    private final ToggleGroup modes = new ToggleGroup();
    private final Map<Mode, ToggleButton> buttons = new EnumMap<>(Mode.class);
    private final Map<Mode, Region> views = new EnumMap<>(Mode.class);

    public TimelineView(Bench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
        this.model = new TimelineModel(bench);
        this.texts = Texts.of(settings, "timeline");
        getStyleClass().add("timeline");
        setMinSize(0, 0);
        setTop(head());
        model.modeProperty().addListener((_, _, _) -> showMode());
        showMode();
    }

    public TimelineModel model() {
        return model;
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        CheckBox gradients = gradients();
        gradients.setMinWidth(Region.USE_PREF_SIZE);
        gradients.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.STRIPS));
        Legend legend = new Legend(bench, settings, model);
        HBox head = new HBox(segments(), gradients, space, legend) {
            @Override
            protected void layoutChildren() {
                // the legend helps, the controls must be there: without room for both it goes
                legend.setVisible(gradients.isVisible() && prefWidth(-1) <= getWidth());
                super.layoutChildren();
            }
        };
        head.getStyleClass().add("timeline-head");
        head.setMinWidth(0);
        return head;
    }

    private HBox segments() {
        HBox segments = new HBox();
        segments.accessibleTextProperty().bind(texts.bind("modes"));
        Mode[] all = Mode.values();
        for (Mode mode : all) {
            ToggleButton button = new ToggleButton();
            button.setId("timeline-" + mode.key());
            button.textProperty().bind(texts.bind("mode." + mode.key()));
            button.getStyleClass().addAll(mode == all[0] ? "left-pill" : mode == all[all.length - 1] ? "right-pill" : "center-pill", "small");
            button.setToggleGroup(modes);
            button.setMinWidth(Region.USE_PREF_SIZE);
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(texts.bind("mode." + mode.key() + ".tip"));
            button.setTooltip(tooltip);
            // one of them is always chosen
            button.setOnAction(_ -> {
                model.modeProperty().set(mode);
                button.setSelected(true);
            });
            buttons.put(mode, button);
            segments.getChildren().add(button);
        }
        return segments;
    }

    private CheckBox gradients() {
        CheckBox box = new CheckBox();
        box.setId("timeline-gradients");
        box.textProperty().bind(texts.bind("gradients"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("gradients.tip"));
        box.setTooltip(tooltip);
        box.setSelected(model.showsGradientsBinding().get());
        model.showsGradientsBinding().addListener((_, _, shown) -> box.setSelected(shown));
        box.setOnAction(_ -> model.gradientsProperty().set(box.isSelected() ? Gradients.SHOWN : Gradients.HIDDEN));
        return box;
    }

    private void showMode() {
        Mode mode = model.modeProperty().get();
        buttons.get(mode).setSelected(true);
        setCenter(views.computeIfAbsent(mode, this::view));
    }

    private Region view(Mode mode) {
        return switch (mode) {
            case STRIPS -> new StripsPane(bench, settings, model);
            case FOLDED -> new DrawingPane(new FoldedDrawing(bench, settings, model), bench, settings);
            case UNROLLED -> new DrawingPane(new UnrolledDrawing(bench, settings, model), bench, settings);
            case UNITS -> new DrawingPane(new UnitsDrawing(bench, settings, model), bench, settings);
        };
    }
}
