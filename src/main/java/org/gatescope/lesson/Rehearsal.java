package org.gatescope.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.lesson.scene.RoomStage;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.DivergedException;
import org.gatescope.train.Evaluation;
import org.gatescope.train.Measure;
import org.gatescope.train.StepResult;
import org.gatescope.train.Training;

/**
 * Trains for lessons without a window. What was trained once is kept: both languages of a lesson ask for the same run. One caller at a time.
 */
public final class Rehearsal implements LessonSupplies.Trainer {

    /** In seconds: on a slow and busy machine even what is meant to be short takes its time, but no task trains for ever. */
    private static final int PATIENCE = 600;

    private record Key(Settings settings, int epochs) {
    }

    private record Run(TrainingSnapshot snapshot, Checkpoint checkpoint) {
    }

    private final Map<Key, Run> runs = new HashMap<>();

    @Override
    public TrainingSnapshot train(RoomStage room, int epochs) throws SceneException {
        int before = room.training().epochs();
        if (room.training().diverged()) {
            throw new SceneException("the run has diverged and cannot go on");
        }
        Key key = new Key(room.settings(), before + epochs);
        Run known = runs.get(key);
        if (known == null) {
            known = run(room, new Key(room.settings(), before), epochs);
            runs.put(key, known);
        }
        return known.snapshot();
    }

    private Run run(RoomStage room, Key from, int epochs) throws SceneException {
        try {
            Loaded loaded = room.settings().task().load(room.settings());
            int last = from.epochs() + epochs;
            if (last > room.settings().recipe().epochs()) {
                throw new SceneException("the room trains for %d epochs, fewer than %d; 'option epochs %d' gives it more".formatted(room.settings().recipe().epochs(), last, last));
            }
            Run start = runs.get(from);
            try (Training training = start == null ? new Training(loaded.problem(), room.settings().architecture(), room.settings().recipe())
                    : Training.resume(loaded.problem(), start.checkpoint())) {
                return run(training, last);
            }
        } catch (BadInputException | IllegalArgumentException e) {
            throw new SceneException("the training cannot begin: " + e.getMessage());
        }
    }

    private static Run run(Training training, int last) throws SceneException {
        long deadline = System.nanoTime() + PATIENCE * 1_000_000_000L;
        List<StepResult> epoch = new ArrayList<>();
        Optional<Evaluation> newest = Optional.empty();
        while (training.epoch() < last) {
            if (System.nanoTime() > deadline) {
                throw new SceneException("training takes more than %d seconds: fewer epochs or a smaller network expected".formatted(PATIENCE));
            }
            if (training.batch() == 0) {
                epoch.clear();
            }
            int present = training.epoch();
            try {
                epoch.add(training.step());
            } catch (DivergedException e) {
                return new Run(snapshot(training.epoch(), epoch, newest, true), training.checkpoint());
            }
            if (training.epoch() > present) {
                Evaluation evaluation = training.evaluate();
                newest = Optional.of(evaluation);
                if (!Double.isFinite(evaluation.loss())) {
                    return new Run(snapshot(training.epoch(), epoch, newest, true), training.checkpoint());
                }
                training.evaluatedEpoch(evaluation);
            }
        }
        return new Run(snapshot(last, epoch, newest, false), training.checkpoint());
    }

    private static TrainingSnapshot snapshot(int epochs, List<StepResult> epoch, Optional<Evaluation> newest, boolean diverged) {
        OptionalDouble loss = newest.map(each -> OptionalDouble.of(each.loss())).orElse(OptionalDouble.empty());
        OptionalDouble accuracy = newest.map(each -> each.measures().get(Measure.ACCURACY)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new TrainingSnapshot(epochs, epoch.stream().mapToDouble(StepResult::loss).average(), loss, accuracy,
                epoch.stream().mapToDouble(StepResult::gradientNorm).average(), diverged);
    }
}
