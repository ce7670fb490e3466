package org.gatescope.cli;

import java.nio.file.Path;

import org.gatescope.export.BadInputException;
import org.gatescope.model.Model;
import org.gatescope.model.ModelReader;
import org.gatescope.task.Loaded;
import org.gatescope.task.Option;
import org.gatescope.task.Options;
import org.gatescope.task.Settings;
import org.gatescope.task.Task;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Training;
import picocli.CommandLine.ParseResult;

/**
 * A run that goes on from a model file.
 *
 * @param settings the file's, but for the number of epochs where that was typed
 */
record SavedRun(Path file, Settings settings, Checkpoint checkpoint) {

    private static final String EPOCHS = "epochs";

    static SavedRun read(Path file, Task task, ParseResult typed) throws BadInputException {
        for (Option<?> option : Options.all()) {
            if (typed.hasMatchedOption("--" + option.name()) && !option.name().equals(EPOCHS)) {
                throw new BadInputException("--%s: no option but --epochs expected beside --resume, since a run goes on with its own".formatted(option.name()));
            }
        }
        if (typed.hasMatchedOption("--preset")) {
            throw new BadInputException("--preset: no option but --epochs expected beside --resume, since a run goes on with its own");
        }
        Model model = ModelReader.read(file);
        if (!model.settings().task().equals(task)) {
            throw new BadInputException("%s: a model of %s expected, not of %s".formatted(file, task.name(), model.settings().task().name()));
        }
        String epochs = typed.matchedOptionValue("--" + EPOCHS, "");
        return new SavedRun(file, epochs.isEmpty() ? model.settings() : model.settings().with(EPOCHS, epochs), model.checkpoint());
    }

    /** The run as it was, on its data. */
    Training goOn(Loaded loaded) throws BadInputException {
        Checkpoint from = checkpoint.withRecipe(settings.recipe());
        if (from.epoch() >= settings.recipe().epochs()) {
            throw new BadInputException("%s: its %d epochs are over; more of them expected by --epochs".formatted(file, from.epoch()));
        }
        Training training = Training.resume(loaded.problem(), from);
        if (from.batch() >= training.batchesPerEpoch()) {
            training.close();
            throw new BadInputException("%s: the data that it was trained on expected, but these are fewer".formatted(file));
        }
        return training;
    }
}
