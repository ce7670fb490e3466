package org.gatescope.ui.training;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.gatescope.network.Network;
import org.gatescope.task.Forecast;
import org.gatescope.task.Loaded;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Progress;
import org.gatescope.train.Trainer;

/** One run of the room: what is learned, the trainer at work, and what was seen of it last. FX thread only. */
public final class TrainingRun {

    private static final Pattern ABBREVIATION = Pattern.compile("\\b(?:lstm|gru|rnn)\\b");

    private final int number;
    private final Loaded loaded;
    private final Trainer trainer;
    private final Network network;
    private final ReadOnlyObjectWrapper<Progress> progress;
    private final ReadOnlyObjectWrapper<Optional<Forecast>> forecast = new ReadOnlyObjectWrapper<>(this, "forecast", Optional.empty());

    TrainingRun(int number, Loaded loaded, Trainer trainer) {
        this.number = number;
        this.loaded = loaded;
        this.trainer = trainer;
        this.network = new Network(trainer.start().architecture());
        this.progress = new ReadOnlyObjectWrapper<>(this, "progress", trainer.progress());
    }

    public int number() {
        return number;
    }

    /** Its name among the runs: {@code 2 · LSTM 64×2}. */
    public String name() {
        var architecture = network.architecture();
        String cell = ABBREVIATION.matcher(architecture.cell().name()).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
        return number + " · " + cell + " " + architecture.hidden() + "×" + architecture.layers();
    }

    public Loaded loaded() {
        return loaded;
    }

    public Network network() {
        return network;
    }

    public Trainer trainer() {
        return trainer;
    }

    /** The run as the last frame found it. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public Progress progress() {
        return progress.get();
    }

    /** How many batches have been learned along the whole of it, before it was opened from a file too. */
    public long batches() {
        return trainer.origin() + progress().steps();
    }

    /** Looks at the trainer. Whether anything has changed since. */
    boolean refresh() {
        Progress now = trainer.progress();
        if (now == progress.get()) {
            return false;
        }
        progress.set(now);
        return true;
    }

    /** Prediction against truth by the newest parameters that were asked, where the task is a series. */
    public ReadOnlyObjectProperty<Optional<Forecast>> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    void show(Forecast newest) {
        forecast.set(Optional.of(newest));
    }

    public Checkpoint newest() {
        return trainer.checkpoints().getLast();
    }
}
