package org.gatescope.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.gatescope.train.Checkpoint;
import org.gatescope.train.Progress;
import org.gatescope.ui.chart.Cloud;
import org.gatescope.ui.chart.PointMap;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/**
 * The hidden states of test samples on a plane, moved by time step and by the checkpoint that is looked at. A point opens its sample. While
 * a run trains and its newest checkpoint is followed, a map is made every other second at most: it costs about as much as an evaluation.
 */
final class HiddenPanel implements Panel {

    private static final long PAUSE = 2_000_000_000L;

    private final Room room;
    private final Texts texts;
    private final PointMap points;
    private final Slider slider = new Slider(1, 2, 2);
    private final Label when = new Label();
    private final Label colours = new Label();
    private final HBox steps;
    private final VBox view;
    private Optional<Checkpoint> asked = Optional.empty();
    private Optional<HiddenMap> map = Optional.empty();
    private long next = System.nanoTime();
    private boolean updating;

    /** @param pick gets the sample that is picked */
    HiddenPanel(Room room, Settings settings, IntConsumer pick) {
        this.room = room;
        this.texts = Texts.of(settings, "training");
        this.points = new PointMap(settings);
        points.setOnPick(point -> map.ifPresent(each -> pick.accept(each.samples()[point])));
        slider.setId("hidden-step");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.accessibleTextProperty().bind(texts.bind("hidden.step"));
        slider.valueProperty().addListener((_, before, now) -> {
            if (!updating && before.intValue() != now.intValue()) {
                show();
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMaxWidth(Double.MAX_VALUE);
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label name = new Label();
        name.textProperty().bind(texts.bind("hidden.step"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        steps = new HBox(name, slider, when);
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("hidden-steps");
        colours.setWrapText(true);
        colours.setMinHeight(Region.USE_PREF_SIZE);
        colours.getStyleClass().add("chart-sentence");
        view = new VBox(points, steps, colours);
        view.getStyleClass().add("hidden-panel");
        VBox.setVgrow(points, Priority.ALWAYS);
    }

    @Override
    public String key() {
        return "hidden";
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void update(boolean anew) {
        Optional<TrainingRun> run = room.currentOfTask();
        Optional<Checkpoint> now = run.flatMap(_ -> room.checkpoint());
        if (now.orElse(null) != asked.orElse(null) && isDue(run)) {
            next = System.nanoTime() + PAUSE;
            asked = now;
            if (now.isEmpty()) {
                map = Optional.empty();
            } else {
                ask(run.orElseThrow(), now.get());
            }
            show();
        } else if (anew) {
            show();
        }
    }

    private boolean isDue(Optional<TrainingRun> run) {
        boolean follows = room.chosenProperty().get().isEmpty() && run.filter(each -> each.progress().state() == Progress.State.RUNNING).isPresent();
        return !follows || asked.isEmpty() || System.nanoTime() - next >= 0;
    }

    private void ask(TrainingRun run, Checkpoint checkpoint) {
        room.look(this, () -> HiddenMap.of(run.loaded(), checkpoint), made -> {
            // what was asked later comes later; what is of another run is of no use
            if (room.currentOfTask().filter(each -> each == run).isPresent()) {
                map = Optional.of(made);
                show();
            }
        });
    }

    private void show() {
        steps.setDisable(map.isEmpty());
        map.ifPresent(each -> reach(each.steps()));
        String title = texts.get("panel.hidden");
        if (map.isEmpty()) {
            when.setText("");
            colours.setText(texts.get(room.currentOfTask().isEmpty() ? "hidden.none" : "hidden.wait"));
            points.show(title, Cloud.EMPTY);
            return;
        }
        HiddenMap shown = map.get();
        int step = (int) slider.getValue() - 1;
        when.setText(texts.get("hidden.when", Integer.toString(step + 1), Integer.toString(shown.steps())));
        colours.setText(texts.get(shown.ranges().isPresent() ? "hidden.ranges" : "hidden.classes"));
        points.show(texts.get("hidden.title", Integer.toString(asked.orElseThrow().architecture().layers())), cloud(shown, step));
    }

    /** The last step stays the last where the length changes. */
    private void reach(int length) {
        if (length != (int) slider.getMax()) {
            boolean last = slider.getValue() >= slider.getMax();
            updating = true;
            slider.setMax(length);
            slider.setValue(last ? length : Math.min(slider.getValue(), length));
            updating = false;
        }
    }

    private Cloud cloud(HiddenMap shown, int step) {
        List<String> names = IntStream.range(0, shown.points()).mapToObj(point -> name(shown, step, point)).toList();
        return new Cloud(axis(shown, 0), axis(shown, 1), shown.xs()[step], shown.ys()[step], shown.classes(step), classNames(shown), names)
                .within(shown.xs(), shown.ys());
    }

    private String axis(HiddenMap shown, int index) {
        return texts.get("hidden.axis", Integer.toString(index + 1), String.format(Locale.ROOT, "%.1f%%", 100 * shown.components().shares()[index]));
    }

    private List<String> classNames(HiddenMap shown) {
        return shown.ranges().map(Ranges::names).orElseGet(() -> IntStream.range(0, asked.orElseThrow().architecture().outputs())
                .mapToObj(this::className).toList());
    }

    /** A class by its number; the copying problem's last one is its blank. */
    private String className(int index) {
        boolean blank = room.settings().task().name().equals("copy") && index == asked.orElseThrow().architecture().outputs() - 1;
        return blank ? texts.get("hidden.blank") : Integer.toString(index);
    }

    private String name(HiddenMap shown, int step, int point) {
        double truth = shown.truths()[step][point];
        double answer = shown.answers()[step][point];
        String wanted = shown.ranges().map(each -> each.number(truth)).orElseGet(() -> className((int) truth));
        String said = shown.ranges().map(each -> each.number(answer)).orElseGet(() -> className((int) answer));
        return shown.isByStep() ? texts.get("hidden.point.step", Integer.toString(point + 1), wanted, said)
                : texts.get("hidden.point", Integer.toString(shown.samples()[point] + 1), wanted, said);
    }
}
