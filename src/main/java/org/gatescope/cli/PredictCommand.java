package org.gatescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.gatescope.export.BadInputException;
import org.gatescope.export.WholeFile;
import org.gatescope.model.ModelReader;
import org.gatescope.model.Predictions;
import org.gatescope.model.PredictionsWriter;
import org.gatescope.model.Predictor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a saved model over data. */
@Command(name = "predict", mixinStandardHelpOptions = true, description = "Runs a saved model over data in its task's format and writes what it predicts as JSON.")
final class PredictCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "A model that 'gatescope train --save' or the window has written.")
    private Path model;

    @Option(names = "--data", paramLabel = "DIR-or-FILE",
            description = "A folder with MNIST's test files for digits, a table for a series or a sine; without it, the data that the model was trained on.")
    private Optional<Path> data;

    @Option(names = "--out", paramLabel = "FILE.json", description = "Where the predictions go; without it, to standard output.")
    private Optional<Path> out;

    @Override
    public Integer call() throws BadInputException, Failure, IOException {
        if (out.isPresent()) {
            OutputFile.require("--out", out.get());
            OutputFile.requireOther("--out", out.get(), model);
            OutputFile.requireOther("--out", out.get(), data.orElse(model));
        }
        Predictions predictions = predictions();
        if (out.isPresent()) {
            Path file = out.get();
            Failure.whenWriting(file, () -> WholeFile.write(file, stream -> PredictionsWriter.write(predictions, stream)));
        } else {
            PredictionsWriter.write(predictions, System.out);
            if (System.out.checkError()) {
                throw new Failure("standard output: could not be written");
            }
        }
        return 0;
    }

    private Predictions predictions() throws BadInputException, Failure {
        try {
            return new Predictor(ModelReader.read(model)).predict(data);
        } catch (OutOfMemoryError e) {
            throw new Failure(model + ": there is not enough memory for this model");
        }
    }
}
