package org.gatescope.ui.timeline;

import java.util.EnumMap;
import java.util.Map;

import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.TimelineMode;
import org.gatescope.ui.timeline.TimelineModel.Gradients;

/** How the sequence is shown, side by side where there is room, else as a menu, whether with gradients, and what the colours mean. */
final class TimelineHead extends HBox {

    private final TimelineModel model;
    private final Texts texts;
    private final Map<TimelineMode, ToggleButton> buttons = new EnumMap<>(TimelineMode.class);
    private final Map<TimelineMode, RadioMenuItem> items = new EnumMap<>(TimelineMode.class);
    private final HBox segments = new HBox();
    private final MenuButton menu = new MenuButton();
    private final CheckBox gradients = new CheckBox();
    private final Legend legend;

    TimelineHead(Bench bench, Settings settings, TimelineModel model) {
        this.model = model;
        this.texts = Texts.of(settings, "timeline");
        this.legend = new Legend(bench, settings, model);
        getStyleClass().add("timeline-head");
        setMinWidth(0);
        segments();
        menu();
        gradients();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(segments, menu, gradients, space, legend);
        model.modeProperty().subscribe(this::show);
        settings.localeProperty().subscribe(() -> show(model.modeProperty().get()));
    }

    private void segments() {
        segments.accessibleTextProperty().bind(texts.bind("modes"));
        ToggleGroup group = new ToggleGroup();
        TimelineMode[] all = TimelineMode.values();
        for (TimelineMode mode : all) {
            ToggleButton button = new ToggleButton();
            button.setId("timeline-" + mode.key());
            button.textProperty().bind(texts.bind("mode." + mode.key()));
            button.getStyleClass().addAll(mode == all[0] ? "left-pill" : mode == all[all.length - 1] ? "right-pill" : "center-pill", "small");
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
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
    }

    private void menu() {
        menu.setId("timeline-modes");
        menu.getStyleClass().add("small");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setMnemonicParsing(false);
        menu.accessibleTextProperty().bind(texts.bind("modes"));
        ToggleGroup group = new ToggleGroup();
        for (TimelineMode mode : TimelineMode.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(texts.bind("mode." + mode.key()));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.modeProperty().set(mode));
            items.put(mode, item);
            menu.getItems().add(item);
        }
        CheckMenuItem withGradients = new CheckMenuItem();
        withGradients.textProperty().bind(texts.bind("gradients"));
        withGradients.visibleProperty().bind(model.modeProperty().isEqualTo(TimelineMode.STRIPS).and(gradients.managedProperty().not()));
        model.showsGradientsBinding().subscribe(withGradients::setSelected);
        withGradients.setOnAction(_ -> show(withGradients.isSelected()));
        menu.getItems().addAll(new SeparatorMenuItem(), withGradients);
        shown(menu, false);
    }

    private void show(boolean withGradients) {
        model.gradientsProperty().set(withGradients ? Gradients.SHOWN : Gradients.HIDDEN);
    }

    private void gradients() {
        gradients.setId("timeline-gradients");
        gradients.textProperty().bind(texts.bind("gradients"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("gradients.tip"));
        gradients.setTooltip(tooltip);
        gradients.setMinWidth(USE_PREF_SIZE);
        gradients.visibleProperty().bind(model.modeProperty().isEqualTo(TimelineMode.STRIPS).and(gradients.managedProperty()));
        model.showsGradientsBinding().subscribe(gradients::setSelected);
        gradients.setOnAction(_ -> show(gradients.isSelected()));
    }

    private void show(TimelineMode mode) {
        buttons.get(mode).setSelected(true);
        items.get(mode).setSelected(true);
        menu.setText(texts.get("mode." + mode.key()));
    }

    private static void shown(Region region, boolean shown) {
        if (region.isManaged() != shown) {
            region.setManaged(shown);
            region.setVisible(shown);
        }
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double controls = segments.prefWidth(-1) + getSpacing() + gradients.prefWidth(-1);
        shown(segments, controls <= room);
        shown(menu, controls > room);
        gradients.setManaged(controls <= room || menu.prefWidth(-1) + getSpacing() + gradients.prefWidth(-1) <= room);
        // the legend helps, the controls must be there
        double left = room - controls - 2 * getSpacing();
        legend.setNamed(legend.width(true) <= left);
        shown(legend, gradients.isVisible() && legend.width(false) <= left);
        super.layoutChildren();
    }
}
