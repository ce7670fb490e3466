package org.gatescope.ui.lessonpane;

import java.util.Optional;

import javafx.beans.InvalidationListener;
import javafx.util.Subscription;

import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.train.Progress;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;

/** What a lesson asks of the training room: how far its run has come, and to train some epochs more. FX thread only. */
final class RoomReader {

    private final Room room;
    private final Runnable then;
    private final InvalidationListener watch = _ -> look();
    /** A run that is at its end; another one comes. */
    private final TrainingRun before;
    private final int target;
    /** How many epochs were over when the trainer was told to go on last. */
    private int asked;
    private TrainingRun run;
    private boolean over;

    private RoomReader(Room room, int epochs, Runnable then) {
        this.room = room;
        this.then = then;
        this.before = room.canGoOn() ? null : room.current().orElse(null);
        this.asked = room.canGoOn() ? room.current().map(each -> each.progress().epoch()).orElse(0) : 0;
        this.target = asked + epochs;
    }

    /** What is known of the present run. */
    static TrainingSnapshot training(Room room) {
        return room.current().map(each -> TrainingSnapshot.of(each.progress())).orElse(TrainingSnapshot.NONE);
    }

    /**
     * Trains some epochs more, one after another.
     *
     * @param then is called when they are over, or the run is at its end
     * @return ends it before: the run pauses, and {@code then} is not called any more
     */
    static Subscription train(Room room, int epochs, Runnable then) {
        RoomReader reader = new RoomReader(room, epochs, then);
        reader.begin();
        return reader::cancel;
    }

    private void begin() {
        room.oneEpoch();
        room.currentProperty().addListener(watch);
        room.problemProperty().addListener(watch);
        look();
    }

    private void look() {
        Optional<TrainingRun> now = room.current().filter(each -> each != before);
        if (now.isPresent() && run != now.get()) {
            run = now.get();
            run.progressProperty().addListener(watch);
        }
        if (room.problemProperty().get().isPresent() || run != null && isOver()) {
            end();
            then.run();
        }
    }

    private void cancel() {
        if (!over) {
            end();
            room.pause();
        }
    }

    private void end() {
        over = true;
        room.currentProperty().removeListener(watch);
        room.problemProperty().removeListener(watch);
        if (run != null) {
            run.progressProperty().removeListener(watch);
        }
    }

    private boolean isOver() {
        Progress progress = run.progress();
        if (progress.state().isEnd()) {
            return true;
        }
        if (progress.state() != Progress.State.PAUSED) {
            return false;
        }
        if (progress.epoch() < target && progress.epoch() > asked) {
            asked = progress.epoch();
            room.oneEpoch();
        }
        return progress.epoch() >= target;
    }
}
