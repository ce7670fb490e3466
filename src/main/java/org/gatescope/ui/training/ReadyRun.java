package org.gatescope.ui.training;

import java.nio.file.Path;
import java.util.Optional;

import org.gatescope.export.BadInputException;
import org.gatescope.model.Model;
import org.gatescope.model.ModelReader;
import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Past;
import org.gatescope.train.Trainer;
import org.gatescope.train.Training;

/** A run that is ready to be learned: its data, and its trainer. Made beside the window. */
record ReadyRun(Loaded loaded, Trainer trainer) {

    private static final int EVALUATE_EVERY = 100;
    private static final int EVALUATE_SAMPLES = 2000;

    /**
     * One from the beginning.
     *
     * @param made the data, where they are there already
     */
    static ReadyRun begin(Settings wanted, Optional<Loaded> made) throws BadInputException {
        Loaded loaded = made.isPresent() ? made.get() : wanted.task().load(wanted);
        loaded.requireTrains();
        return of(loaded, Training.start(wanted.architecture(), wanted.recipe()), Optional.empty());
    }

    /** One that goes on from a model in a file. */
    static ReadyRun open(Path file) throws BadInputException {
        Model model = ModelReader.read(file);
        return of(model.settings().task().load(model.settings()), model.checkpoint(), Optional.empty());
    }

    /** @param past of a file, which may tell of another run */
    static ReadyRun of(Loaded loaded, Checkpoint start, Optional<Past> past) {
        Optional<Past> fitting = past.filter(each -> each.fits(start)).map(each -> answersFit(each, loaded, start) ? each : each.withoutEvaluation());
        return new ReadyRun(loaded, new Trainer(loaded.problem(), start, loaded.digits().isPresent() ? EVALUATE_EVERY : 0, EVALUATE_SAMPLES, fitting));
    }

    private static boolean answersFit(Past past, Loaded loaded, Checkpoint start) {
        int outputs = start.architecture().outputs();
        return past.progress().last().stream().allMatch(last -> loaded.digits().isPresent() && last.answers().length % outputs == 0
                && last.answers().length / outputs <= loaded.problem().test().count());
    }
}
