package org.gatescope.ui.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.gatescope.task.Task;
import org.gatescope.train.Samples;
import org.gatescope.ui.common.Settings;

/**
 * The room's two pictures: how learning goes at the left, what is learned at the right; where there is no room for two, one with the names of
 * all. They are made once for each task.
 */
final class Panels extends HBox {

    /** Two pictures are too narrow to be read in less. */
    private static final double TWO_EMS = 36;

    private final Room room;
    private final Settings settings;
    private final IntConsumer pick;
    private final Consumer<Samples> open;
    private final Slot left;
    private final Slot right;
    private final List<Panel> course;
    private final Map<String, List<Panel>> results = new HashMap<>();

    /**
     * @param pick what to do with a sample that is picked in a picture
     * @param open what to do with a sample that was drawn
     */
    Panels(Room room, Settings settings, IntConsumer pick, Consumer<Samples> open) {
        this.room = room;
        this.settings = settings;
        this.pick = pick;
        this.open = open;
        this.left = new Slot(settings);
        this.right = new Slot(settings);
        this.course = List.of(curve(LearningChart.Subject.LOSS), curve(LearningChart.Subject.GRADIENT_NORM), curve(LearningChart.Subject.LEARNING_RATE),
                curve(LearningChart.Subject.SATURATION), new LedgerPanel(room, settings));
        getStyleClass().add("panels");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        setMinHeight(0);
        left.offer(course);
        left.managedProperty().bind(left.visibleProperty());
        left.visibleProperty().bind(Bindings.createBooleanBinding(() -> getWidth() == 0 || getWidth() >= TWO_EMS * settings.fontSize(), widthProperty(),
                settings.themeProperty(), settings.textScaleProperty()));
        left.visibleProperty().addListener((_, _, _) -> offer());
        offer();
        settings.localeProperty().addListener((_, _, _) -> update(true));
        room.settingsProperty().addListener((_, before, now) -> {
            offer();
            update(true);
        });
    }

    private Panel curve(LearningChart.Subject subject) {
        return new CurvePanel(room, settings, subject);
    }

    private void offer() {
        List<Panel> offered = new ArrayList<>(results.computeIfAbsent(room.settings().task().name(), _ -> results(room.settings().task())));
        if (!left.isVisible()) {
            offered.addAll(course);
        }
        right.offer(List.copyOf(offered));
    }

    private List<Panel> results(Task task) {
        List<Panel> panels = new ArrayList<>();
        switch (task.name()) {
            case "sine", "series" -> panels.addAll(List.of(new ForecastPanel(room, settings), curve(LearningChart.Subject.ERROR)));
            case "mnist" -> panels.addAll(List.of(curve(LearningChart.Subject.ACCURACY), new DigitsPanel(room, settings, pick),
                    new ConfusionPanel(room, settings), new PadPanel(room, settings, open)));
            case "copy" -> panels.add(curve(LearningChart.Subject.ACCURACY));
            default -> panels.add(curve(LearningChart.Subject.ERROR));
        }
        panels.add(new HiddenPanel(room, settings, pick));
        return List.copyOf(panels);
    }

    /** Takes what is new into both pictures. */
    void update(boolean anew) {
        if (left.isVisible()) {
            left.update(anew);
        }
        right.update(anew);
    }
}
