package org.gatescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.gatescope.export.BadInputException;
import org.gatescope.export.Report;
import org.gatescope.export.ReportReader;
import org.gatescope.export.ReportWriter;
import org.gatescope.export.WholeFile;
import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;
import org.gatescope.task.SineTask;
import org.gatescope.train.Measure;
import org.gatescope.train.Training;
import org.gatescope.ui.shell.RoomPicture;

/**
 * The training in the tour: the sine for a few epochs.
 *
 * @param folder where the tour leaves its files
 * @param loaded what was learned
 * @param report where the account of it is
 */
record TourTraining(Path folder, Loaded loaded, Path report) {

    private static final String EPOCHS = "5";

    static TourTraining run(Path folder) throws BadInputException, IOException {
        Settings settings = new SineTask().defaults().with("epochs", EPOCHS);
        Loaded loaded = settings.task().load(settings);
        Path report = folder.resolve("report.json");
        try (Training training = new Training(loaded.problem(), settings.architecture(), settings.recipe())) {
            TrainingRun.Outcome outcome = new TrainingRun(loaded, training, new TrainingRun.Watcher() { }, () -> false).run();
            WholeFile.write(report, stream -> ReportWriter.write(outcome.report(), stream));
        }
        return new TourTraining(folder, loaded, report);
    }

    /** The training room after the same training: the same seed gives the same curves. */
    List<Path> pictures() throws Exception {
        return List.of(RoomPicture.of(loaded.settings(), org.gatescope.ui.common.Settings.inMemory(), TourCommand.WIDTH, TourCommand.HEIGHT,
                folder.resolve("6-training")));
    }

    /** Tells how it went, from the file that was written. */
    void account(PrintWriter print) throws BadInputException {
        Report read = ReportReader.read(report);
        print.printf("%nAn LSTM with %d units and %,d parameters learns the next value of %s.%n%n", read.hidden(), read.parameters(), read.data());
        print.printf("%6s %10s %10s %10s %10s%n", "epoch", "loss", "test loss", "test RMSE", "gradient");
        for (Report.Epoch epoch : read.epochs()) {
            print.printf("%6d %10s %10s %10s %10s%n", epoch.epoch(), TrainingAccount.number(epoch.trainLoss()), TrainingAccount.number(epoch.validationLoss()),
                    TrainingAccount.number(epoch.measures().get(Measure.TEST_RMSE)), TrainingAccount.number(epoch.gradientNorm()));
        }
        Report.Epoch last = read.epochs().getLast();
        print.printf("%nAfter %d epochs it is wrong by %s; the naive forecast, tomorrow as today, by %s.%n", last.epoch(),
                TrainingAccount.number(last.measures().get(Measure.TEST_RMSE)), TrainingAccount.number(last.measures().get(Measure.NAIVE_RMSE)));
    }
}
