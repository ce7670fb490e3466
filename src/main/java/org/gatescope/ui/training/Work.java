package org.gatescope.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gatescope.lab.History;
import org.gatescope.task.Settings;
import org.gatescope.train.Checkpoint;

/** What is in the training room: what is chosen, with its history, and the runs. Something else may take its place for a while. FX thread only. */
final class Work {

    /** The runs that stay to be compared; the oldest goes first. */
    static final int MOST_RUNS = 6;

    final History<Settings> history = new History<>();
    final List<TrainingRun> runs = new ArrayList<>();
    Settings settings;
    Optional<TrainingRun> current = Optional.empty();
    /** The checkpoint that is looked at; empty for the newest. */
    Optional<Checkpoint> chosen = Optional.empty();
    Optional<Trouble> problem = Optional.empty();
    /** What is being loaded; anything else that arrives was not waited for. */
    Optional<Loading> underway = Optional.empty();

    /** Something that is being loaded for a work. */
    static final class Loading {

        final Work work;
        /** What shall be done when it is there. */
        Optional<Room.Command> command;

        Loading(Work work, Optional<Room.Command> command) {
            this.work = work;
            this.command = command;
        }

        boolean isWaitedFor() {
            return work.underway.filter(this::equals).isPresent();
        }
    }

    Work(Settings first) {
        settings = first;
    }

    /** Begins to wait for something, in the place of whatever was waited for. */
    Loading await(Optional<Room.Command> command) {
        Loading next = new Loading(this, command);
        problem = Optional.empty();
        underway = Optional.of(next);
        return next;
    }

    /** A run that was waited for is the present one. */
    void add(TrainingRun run) {
        if (!runs.isEmpty() && !runs.getLast().loaded().settings().task().equals(run.loaded().settings().task())) {
            runs.clear();
        }
        runs.add(run);
        if (runs.size() > MOST_RUNS) {
            runs.removeFirst();
        }
        chosen = Optional.empty();
        current = Optional.of(run);
        underway = Optional.empty();
    }

    void fail(Trouble why) {
        problem = Optional.of(why);
        underway = Optional.empty();
    }

    /** As if nothing had been trained: the present run is stopped, all runs are gone, and what is being loaded comes to nobody. */
    void clear() {
        current.ifPresent(run -> run.trainer().stop());
        underway = Optional.empty();
        runs.clear();
        chosen = Optional.empty();
        current = Optional.empty();
        problem = Optional.empty();
    }
}
