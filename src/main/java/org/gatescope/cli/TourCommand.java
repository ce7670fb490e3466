package org.gatescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatescope.export.BadInputException;
import org.gatescope.export.TraceReader;
import org.gatescope.export.TraceWriter;
import org.gatescope.export.WholeFile;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor;
import org.gatescope.trace.Shown;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.shell.Pictures;
import org.gatescope.ui.shell.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does the main job without a display and leaves pictures of it. */
@Command(name = "tour", mixinStandardHelpOptions = true,
        description = "Steps an LSTM over a sine, forward and back, and trains one on it, without a display, and leaves pictures, trace and report.")
final class TourCommand implements Callable<Integer> {

    static final int WIDTH = 1280;
    static final int HEIGHT = 800;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for what it leaves; without it, gatescope-tour.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        return play(out == null ? defaultFolder() : out, spec.commandLine().getOut());
    }

    /** From the build, pictures go where the build's other results are. */
    static Path defaultFolder() {
        return Path.of(Optional.ofNullable(System.getProperty("gatescope.tour")).orElse("gatescope-tour"));
    }

    static int play(Path folder, PrintWriter print) throws Exception {
        Failure.folder(folder);
        Path trace = folder.resolve("trace.json");
        List<Path> pictures = Toolkit.withoutDisplay(() -> pictures(folder, trace));
        account(trace, print);
        TourTraining training = TourTraining.run(folder);
        training.account(print);
        pictures.addAll(training.pictures());
        print.printf("%nPictures of each stage:%n");
        pictures.forEach(picture -> print.println("  " + picture));
        print.printf("Every value and gradient: %s%n", trace);
        print.printf("The training's report: %s%n", training.report());
        return 0;
    }

    private static List<Path> pictures(Path folder, Path trace) throws IOException {
        Settings settings = Settings.inMemory();
        Bench bench = new Bench(settings, Experiment.first());
        List<Path> pictures = new ArrayList<>();
        pictures.add(picture(bench, settings, folder, "1-first-gate"));
        bench.moveTo(new Cursor(Cursor.Pass.FORWARD, 3, bench.cell().root("C").index()));
        pictures.add(picture(bench, settings, folder, "2-cell-state"));
        settings.openTimeline(true);
        bench.moveTo(new Cursor(Cursor.Pass.BACKWARD, 4, bench.cell().root("C").index()));
        pictures.add(picture(bench, settings, folder, "3-gradient-of-the-cell-state"));
        bench.toEnd();
        WholeFile.write(trace, stream -> TraceWriter.write(bench.run().trace(), stream));
        bench.edit("edit.weight", experiment -> experiment.withParameter("W_f", 1, 2));
        settings.choose(Locale.CHINESE, Theme.DARK, 1);
        pictures.add(picture(bench, settings, folder, "4-a-changed-weight"));
        bench.undo();
        bench.edit("edit.clamp", experiment -> experiment.withClamp("f", Optional.of(1.0)).withClamp("i", Optional.of(0.0)));
        settings.choose(Locale.CHINESE, Theme.PROJECTOR, 1);
        bench.moveTo(new Cursor(Cursor.Pass.FORWARD, 6, bench.cell().root("C").index()));
        pictures.add(picture(bench, settings, folder, "5-gates-held"));
        return pictures;
    }

    private static Path picture(Bench bench, Settings settings, Path folder, String name) throws IOException {
        return Pictures.window(bench, settings, WIDTH, HEIGHT, folder.resolve(name));
    }

    /** Tells what happened, from the file that was written. */
    private static void account(Path file, PrintWriter print) throws BadInputException {
        TraceReader trace = TraceReader.read(file);
        print.printf("An LSTM with one unit reads %d steps of a sine.%n%n", trace.length());
        print.printf("%6s %10s %10s %10s %12s %12s%n", "step", "f", "C", "h", "∂L/∂C", "∂L/∂h");
        for (int t = 1; t <= trace.length(); t++) {
            print.printf("%6d %10s %10s %10s %12s %12s%n", t, show(trace, t, "values", "f"), show(trace, t, "values", "C"),
                    show(trace, t, "values", "h"), show(trace, t, "gradients", "C"), show(trace, t, "gradients", "h"));
        }
        print.printf("%nThe loss at the last step is L = %s. Its gradient at C has shrunk from %s at step %d to %s at step 1.%n",
                Shown.number(trace.loss()), show(trace, trace.length(), "gradients", "C"), trace.length(), show(trace, 1, "gradients", "C"));
    }

    private static String show(TraceReader trace, int t, String kind, String symbol) throws BadInputException {
        return Shown.number(trace.numbers(t, kind, symbol)[0]);
    }
}
