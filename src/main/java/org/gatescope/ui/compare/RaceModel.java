package org.gatescope.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.gatescope.cell.Cells;
import org.gatescope.compare.Race;
import org.gatescope.compare.RaceRow;
import org.gatescope.export.BadInputException;
import org.gatescope.task.Preset;

/** Trainings of several cells on the same tasks, one after the other, on a thread of their own. FX thread only. */
final class RaceModel implements AutoCloseable {

    private static final double NOTICEABLE = 0.01;

    /** What can be run. */
    enum Course {
        /** Sine, share prices and digits. */
        THREE,
        ADDING,
        COPY;

        Race race() {
            List<org.gatescope.cell.Cell> cells = List.of(Cells.cell("lstm"), Cells.cell("gru"), Cells.cell("rnn"));
            return switch (this) {
                case THREE -> Race.standard();
                case ADDING -> Race.of(List.of(preset("adding-100").settings()), cells);
                case COPY -> Race.of(List.of(preset("copy-100").settings()), cells);
            };
        }

        private static Preset preset(String name) {
            return Preset.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        }
    }

    private final Executor window;
    private final ObservableList<RaceRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private AtomicBoolean cancelled = new AtomicBoolean(true);

    RaceModel(Executor window) {
        this.window = window;
    }

    /** What has come to its end, in the order of the trainings. */
    ObservableList<RaceRow> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The share of all trainings that is done, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why it could not go on, a sentence. */
    ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void start(Race race) {
        stop();
        rows.clear();
        problem.set(Optional.empty());
        progress.set(0);
        running.set(true);
        AtomicBoolean mine = new AtomicBoolean(false);
        cancelled = mine;
        Thread.ofPlatform().daemon().name("race").start(() -> run(race, mine));
    }

    private void run(Race race, AtomicBoolean mine) {
        int entries = race.entries().size();
        try {
            race.run(new Race.Watcher() {
                private double told;

                @Override
                public void progress(int entry, double share) {
                    double all = (entry + share) / entries;
                    if (all >= told + NOTICEABLE) {
                        told = all;
                        tell(mine, () -> progress.set(all));
                    }
                }

                @Override
                public void row(int entry, RaceRow row) {
                    tell(mine, () -> rows.add(row));
                }
            }, mine::get);
        } catch (CancellationException e) {
            return;
        } catch (BadInputException e) {
            tell(mine, () -> problem.set(Optional.of(e.getMessage())));
        }
        tell(mine, () -> running.set(false));
    }

    /** What was stopped is heard no more. */
    private void tell(AtomicBoolean mine, Runnable what) {
        window.execute(() -> {
            if (!mine.get()) {
                what.run();
            }
        });
    }

    /** Ends what runs; the rows that are there stay. */
    void stop() {
        cancelled.set(true);
        running.set(false);
    }

    @Override
    public void close() {
        stop();
    }
}
