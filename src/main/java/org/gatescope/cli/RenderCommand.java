package org.gatescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.cell.Node;
import org.gatescope.export.BadInputException;
import org.gatescope.export.CaseReader;
import org.gatescope.lab.Experiment;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.shell.Pictures;
import org.gatescope.ui.shell.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes pictures, with no display. */
@Command(name = "render", mixinStandardHelpOptions = true, description = "Writes pictures, with no display, and prints the name of each.",
        subcommands = {RenderCommand.Window.class, RenderCommand.Diagram.class, RenderLessonCommand.class})
final class RenderCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "render: window, diagram or lesson expected");
    }

    /** What every picture can be told. */
    static final class Look {

        @Parameters(paramLabel = "CASE", description = "A case file, or the name of a built-in cell.")
        private String name;

        @Option(names = "--cursor", paramLabel = "t:symbol:pass", description = "Where the computation stands: 3:C:forward, 2:h:backward.")
        private String cursor;

        @Mixin
        private Appearance appearance;

        @Option(names = "--size", paramLabel = "WxH", defaultValue = "1280x800", description = "In pixels: ${DEFAULT-VALUE}.")
        private String size;

        @Option(names = "--timeline", description = "With the timeline open.")
        private boolean timeline;

        Settings settings() throws BadInputException {
            Settings settings = appearance.settings();
            settings.openTimeline(timeline);
            return settings;
        }

        int[] size() throws BadInputException {
            return Appearance.size(size);
        }

        Experiment experiment() throws BadInputException {
            if (Cells.offers(name)) {
                return Experiment.first().withCell(Cells.cell(name));
            }
            Path file = Path.of(name);
            Experiment experiment = Experiment.of(CaseReader.read(file));
            if (!experiment.fitsWindow()) {
                throw new BadInputException("%s: the window shows up to %s; 'gatescope trace' runs larger cases".formatted(file, Experiment.WINDOW_LIMITS));
            }
            return experiment;
        }

        void move(Bench bench) throws BadInputException {
            if (cursor == null) {
                return;
            }
            String[] parts = cursor.split(":");
            if (parts.length != 3 || !parts[0].matches("\\d{1,5}") || !parts[2].matches("forward|backward")) {
                throw new BadInputException("--cursor: '%s', expected step, symbol and pass like 3:C:forward".formatted(cursor));
            }
            Cell cell = bench.cell();
            Node node = cell.symbols().contains(parts[1]) ? cell.root(parts[1]) : null;
            Cursor.Pass pass = parts[2].equals("forward") ? Cursor.Pass.FORWARD : Cursor.Pass.BACKWARD;
            Cursor there = node == null ? null : new Cursor(pass, Integer.parseInt(parts[0]), node.index());
            if (there == null || !bench.run().walk().has(there)) {
                throw new BadInputException("--cursor: '%s', expected a step from 1 to %d and one of %s".formatted(cursor,
                        bench.run().trace().length(), String.join(", ", cell.symbols())));
            }
            bench.moveTo(there);
        }

        /** What files are called: by their case, language and look. */
        String stem() {
            String file = Path.of(name).getFileName().toString().replaceFirst("\\.json$", "");
            return "%s-%s-%s".formatted(file, appearance.locale(), appearance.theme());
        }
    }

    /** A picture of a case. */
    private abstract static class Picture implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private Look look;

        private final String kind;

        Picture(String kind) {
            this.kind = kind;
        }

        @Override
        public Integer call() throws Exception {
            Experiment experiment = look.experiment();
            Settings settings = look.settings();
            int[] size = look.size();
            List<Path> files = Toolkit.withoutDisplay(() -> {
                Bench bench = new Bench(settings, experiment);
                look.move(bench);
                return draw(bench, settings, size, Failure.folder(look.appearance.out()).resolve(kind + "-" + look.stem()));
            });
            files.forEach(spec.commandLine().getOut()::println);
            return 0;
        }

        /** Draws to files that start with {@code stem}, and names them. */
        abstract List<Path> draw(Bench bench, Settings settings, int[] size, Path stem) throws Exception;
    }

    /** The whole window. */
    @Command(name = "window", mixinStandardHelpOptions = true, description = "Draws the window with a case as PNG.")
    static final class Window extends Picture {

        Window() {
            super("window");
        }

        @Override
        List<Path> draw(Bench bench, Settings settings, int[] size, Path stem) throws Exception {
            return List.of(Pictures.window(bench, settings, size[0], size[1], stem));
        }
    }

    /** The diagram alone. */
    @Command(name = "diagram", mixinStandardHelpOptions = true, description = "Draws the diagram of a case as PNG and SVG.")
    static final class Diagram extends Picture {

        Diagram() {
            super("diagram");
        }

        @Override
        List<Path> draw(Bench bench, Settings settings, int[] size, Path stem) throws Exception {
            return Pictures.diagram(bench, settings, size[0], size[1], stem);
        }
    }
}
