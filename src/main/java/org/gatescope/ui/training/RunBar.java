package org.gatescope.ui.training;

import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import org.gatescope.train.Progress;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.SparingRow;
import org.gatescope.ui.common.Texts;

/** Start, pause, one batch, one epoch, stop, restart; and where the run is. */
final class RunBar extends SparingRow {

    private final Room room;
    private final Texts texts;
    private final Button go = new Button();
    private final Button batch;
    private final Button epoch;
    private final Button stop;
    private final Button restart;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label place = new Label();
    private final Label rate = new Label();
    private String going = "";

    /** @param models opens and saves models */
    RunBar(Room room, Settings settings, ModelMenu models) {
        this.room = room;
        this.texts = Texts.of(settings, "training");
        getStyleClass().addAll("transport", "run-bar");
        setAlignment(Pos.CENTER_LEFT);
        go.setId("train-go");
        go.getStyleClass().addAll(Styles.ACCENT, "next");
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> toggle());
        batch = button("train-batch", "run.batch", "next", room::oneBatch);
        epoch = button("train-epoch", "run.epoch", "end", room::oneEpoch);
        stop = button("train-stop", "run.stop", "stop", room::stop);
        restart = button("train-restart", "run.restart", "restart", room::restart);
        place.setId("train-place");
        place.setMinWidth(USE_PREF_SIZE);
        rate.getStyleClass().add(Styles.TEXT_MUTED);
        rate.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("run-progress");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(go, batch, epoch, stop, restart, bar, place, rate, gap, models);
        setSpare(rate, bar, place);
        setShort(models, restart, stop, epoch, batch);
        room.loadingProperty().addListener((_, _, _) -> update());
        room.settingsProperty().addListener((_, _, _) -> update());
        room.currentProperty().addListener((_, _, _) -> update());
        settings.localeProperty().addListener((_, _, _) -> {
            going = "";
            update();
        });
        update();
    }

    private Button button(String id, String key, String icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key + ".hint"));
        button.setTooltip(tooltip);
        return button;
    }

    /** Starts, goes on or pauses. */
    void toggle() {
        if (isRunning()) {
            room.pause();
        } else {
            room.start();
        }
    }

    private boolean isRunning() {
        return state().filter(each -> each == Progress.State.RUNNING).isPresent();
    }

    private Optional<Progress.State> state() {
        return room.current().map(run -> run.progress().state());
    }

    /** Shows the run as it is; cheap where nothing has changed. */
    void update() {
        boolean running = isRunning();
        boolean goesOn = room.canGoOn();
        show(running ? "pause" : goesOn && state().filter(each -> each == Progress.State.PAUSED).isPresent() ? "resume" : "start");
        go.setDisable(room.loadingProperty().get());
        batch.setDisable(running || room.loadingProperty().get());
        epoch.setDisable(running || room.loadingProperty().get());
        stop.setDisable(state().filter(each -> !each.isEnd()).isEmpty());
        restart.setDisable(room.current().isEmpty() || room.loadingProperty().get());
        place.setText(place());
        rate.setText(told().filter(_ -> !room.loadingProperty().get()).map(RunBar::samplesPerSecond).filter(each -> !Double.isNaN(each))
                .map(each -> texts.get("run.rate", String.format(Locale.ROOT, "%,d", Math.round(each)))).orElse(""));
        bar.setProgress(room.loadingProperty().get() ? ProgressBar.INDETERMINATE_PROGRESS : told().map(RunBar::done).orElse(0.0));
    }

    /** The run that is told of: of the task that is chosen, for the charts show no other; but what still trains is told of in any case. */
    private Optional<TrainingRun> told() {
        return isRunning() ? room.current() : room.currentOfTask();
    }

    private void show(String action) {
        if (!action.equals(going)) {
            going = action;
            go.setText(texts.get("run." + action));
            go.setGraphic(Icons.of(action.equals("pause") ? "pause" : "play"));
            go.setContentDisplay(ContentDisplay.LEFT);
        }
    }

    private static double samplesPerSecond(TrainingRun run) {
        return run.progress().samplesPerSecond();
    }

    private static double done(TrainingRun run) {
        Progress progress = run.progress();
        int epochs = run.loaded().settings().recipe().epochs();
        return Math.min(1, (progress.epoch() + (double) progress.batch() / progress.batchesPerEpoch()) / epochs);
    }

    private String place() {
        if (room.loadingProperty().get()) {
            return texts.get("run.loading");
        }
        return told().map(run -> {
            Progress progress = run.progress();
            int epochs = run.loaded().settings().recipe().epochs();
            return switch (progress.state()) {
                case FINISHED -> texts.get("run.finished", Integer.toString(progress.epoch()), Long.toString(run.batches()));
                case INTERRUPTED -> texts.get("run.interrupted", Long.toString(run.batches()));
                case DIVERGED -> texts.get("run.diverged", Long.toString(run.batches() + 1));
                case FAILED -> texts.get("run.failed");
                case READY, RUNNING, PAUSED -> texts.get("run.place", Integer.toString(Math.min(progress.epoch() + 1, epochs)), Integer.toString(epochs),
                        Integer.toString(progress.batch()), Integer.toString(progress.batchesPerEpoch()));
            };
        }).orElseGet(() -> texts.get(room.current().isPresent() ? "run.ready.task" : "run.ready"));
    }
}
