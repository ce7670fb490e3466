package org.gatescope.ui.lessonpane;

import java.util.Optional;
import java.util.OptionalDouble;

import javafx.beans.InvalidationListener;

import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.train.Curve;
import org.gatescope.train.Measure;
import org.gatescope.train.Progress;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;

/** What a lesson asks of the training room: how far its run has come, and to train some epochs more. FX thread only. */
final class RoomReader {

    private final Room room;
    private int target;
    /** How many epochs were over when the trainer was told to go on last. */
    private int asked;
    private Runnable then;
    private TrainingRun run;

    RoomReader(Room room) {
        this.room = room;
    }

    /** What is known of the present run. */
    static TrainingSnapshot training(Room room) {
        return room.current().map(each -> training(each.progress())).orElse(TrainingSnapshot.NONE);
    }

    static TrainingSnapshot training(Progress progress) {
        int whole = progress.epoch() * progress.batchesPerEpoch();
        int first = whole - progress.batchesPerEpoch();
        Optional<Curve.View> accuracy = Optional.ofNullable(progress.measures().get(Measure.ACCURACY));
        return new TrainingSnapshot(progress.epoch(), mean(progress.trainLoss(), first, whole), newest(progress.validationLoss()),
                accuracy.map(RoomReader::newest).orElse(OptionalDouble.empty()), mean(progress.gradientNorm(), first, whole), progress.divergence().isPresent());
    }

    private static OptionalDouble mean(Curve.View curve, int from, int to) {
        if (to == 0 || curve.length() < to) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += curve.at(at);
        }
        return OptionalDouble.of(sum / (to - from));
    }

    private static OptionalDouble newest(Curve.View curve) {
        return curve.length() == 0 ? OptionalDouble.empty() : OptionalDouble.of(curve.at(curve.length() - 1));
    }

    /** Trains some epochs more, one after another; {@code then} is called when they are over, or the run is at its end. */
    void train(int epochs, Runnable afterwards) {
        then = afterwards;
        asked = room.canGoOn() ? room.current().map(each -> each.progress().epoch()).orElse(0) : 0;
        target = asked + epochs;
        TrainingRun before = room.canGoOn() ? null : room.current().orElse(null);
        room.oneEpoch();
        InvalidationListener[] watch = new InvalidationListener[1];
        watch[0] = _ -> {
            Optional<TrainingRun> now = room.current().filter(each -> each != before);
            if (now.isPresent() && run != now.get()) {
                run = now.get();
                run.progressProperty().addListener(watch[0]);
            }
            if (room.problemProperty().get().isPresent() || run != null && isOver()) {
                room.currentProperty().removeListener(watch[0]);
                room.problemProperty().removeListener(watch[0]);
                if (run != null) {
                    run.progressProperty().removeListener(watch[0]);
                }
                then.run();
            }
        };
        room.currentProperty().addListener(watch[0]);
        room.problemProperty().addListener(watch[0]);
        watch[0].invalidated(room.currentProperty());
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
