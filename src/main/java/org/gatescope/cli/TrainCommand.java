package org.gatescope.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.gatescope.export.BadInputException;
import org.gatescope.export.ReportWriter;
import org.gatescope.export.WholeFile;
import org.gatescope.model.Model;
import org.gatescope.model.ModelWriter;
import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;
import org.gatescope.task.Task;
import org.gatescope.task.Tasks;
import org.gatescope.train.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Trains a network without a window. The options of the tasks are added by {@link TrainOptions}. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains a network without a window; the options are the task's own or its preset's where they are not given.")
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TASK", description = "What is learned; 'gatescope tasks' lists the tasks.")
    private String task;

    @Option(names = "--preset", paramLabel = "NAME", description = "Every option as an article or paper has it; options beside it win.")
    private Optional<String> preset;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Where the account of the run goes.")
    private Optional<Path> report;

    @Option(names = "--save", paramLabel = "FILE", description = "Where the model goes, to be used or trained further; its name ends in " + Model.ENDING + ".")
    private Optional<Path> save;

    @Option(names = "--resume", paramLabel = "FILE",
            description = "Goes on with the run of a saved model, with all its options; beside it only --epochs, how many there are to be in all.")
    private Optional<Path> resume;

    @Override
    public Integer call() throws BadInputException, Failure, IOException {
        Task chosen = Tasks.named(task);
        ParseResult typed = spec.commandLine().getParseResult();
        try {
            if (resume.isPresent()) {
                SavedRun saved = SavedRun.read(resume.get(), chosen, typed);
                requirePlaces(saved.settings());
                Loaded loaded = chosen.load(saved.settings());
                return train(loaded, saved.goOn(loaded));
            }
            Settings settings = TrainOptions.settings(chosen, preset.orElse(""), typed);
            requirePlaces(settings);
            Loaded loaded = chosen.load(settings);
            loaded.requireTrains();
            return train(loaded, new Training(loaded.problem(), settings.architecture(), settings.recipe()));
        } catch (OutOfMemoryError e) {
            throw new Failure("there is not enough memory for this training; a smaller --hidden, --layers or --batch may fit");
        }
    }

    private void requirePlaces(Settings settings) throws BadInputException, IOException {
        for (Optional<Path> file : List.of(report, save)) {
            if (file.isPresent()) {
                String option = file == report ? "--report" : "--save";
                OutputFile.require(option, file.get());
                OutputFile.requireOther(option, file.get(), settings.source().file());
            }
        }
        if (report.isPresent() && save.isPresent() && report.get().toAbsolutePath().normalize().equals(save.get().toAbsolutePath().normalize())) {
            throw OutputFile.bad("--save", save.get(), "another file than that of --report expected");
        }
    }

    private int train(Loaded loaded, Training start) throws Failure {
        Settings settings = loaded.settings();
        PrintWriter out = spec.commandLine().getOut();
        TrainingAccount account = isTerminal() ? new TrainingAccount.WithBar(settings.recipe().epochs(), out) : new TrainingAccount(settings.recipe().epochs(), out);
        try (Interruption interruption = new Interruption(); Training training = start) {
            account.begin(loaded.problem().data(), training.network());
            TrainingRun.Outcome outcome = new TrainingRun(loaded, training, account, interruption).run();
            out.println(outcome.report().stopped());
            keep(loaded, outcome);
            if (outcome.divergence().isPresent()) {
                throw new Failure(outcome.divergence().get() + "; a smaller --lr or --clip may keep the numbers in range");
            }
        }
        return 0;
    }

    /** Writes what was asked for; where one file cannot be written, still the other. */
    private void keep(Loaded loaded, TrainingRun.Outcome outcome) throws Failure {
        try {
            keepModel(loaded, outcome);
        } finally {
            keepReport(outcome);
        }
    }

    private void keepModel(Loaded loaded, TrainingRun.Outcome outcome) throws Failure {
        if (save.isPresent()) {
            Path file = save.get();
            Failure.whenWriting(file, () -> ModelWriter.write(Model.of(loaded, outcome.checkpoint()), file));
            spec.commandLine().getOut().println("model: %s, after batch %d".formatted(file, outcome.checkpoint().step()));
        }
    }

    private void keepReport(TrainingRun.Outcome outcome) throws Failure {
        if (report.isPresent()) {
            Path file = report.get();
            Failure.whenWriting(file, () -> WholeFile.write(file, stream -> ReportWriter.write(outcome.report(), stream)));
            spec.commandLine().getOut().println("report: " + file);
        }
    }

    private static boolean isTerminal() {
        Console console = System.console();
        String kind = Optional.ofNullable(System.getenv("TERM")).orElse("dumb");
        return console != null && console.isTerminal() && !kind.equals("dumb");
    }
}
