package org.gatescope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gatescope.export.BadInputException;
import org.gatescope.model.Model;
import org.gatescope.session.Session;
import org.gatescope.ui.shell.GatescopeApplication;
import org.gatescope.ui.shell.Toolkit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code gatescope}. Its exit status: 0 done, 1 failed, 2 bad input or usage. */
@Command(
        name = "gatescope",
        description = "A laboratory for recurrent networks.",
        versionProvider = Gatescope.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {TourCommand.class, TraceCommand.class, TrainCommand.class, PredictCommand.class, RenderCommand.class, LessonsCommand.class, TasksCommand.class, CellsCommand.class},
        exitCodeOnExecutionException = Gatescope.FAILED,
        exitCodeOnInvalidInput = Gatescope.BAD_USAGE)
public final class Gatescope implements Callable<Integer> {

    static final int FAILED = 1;
    static final int BAD_USAGE = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", description = "Print the stack trace of a failure.", scope = ScopeType.INHERIT)
    private boolean debug;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A session or a model to open the window with.")
    private Optional<Path> file = Optional.empty();

    private Gatescope() {}

    /** Runs one command line and returns its exit status; never ends the JVM. */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        // the first window does not wait for the command line's many options
        if (arguments.length == 0 && Toolkit.hasDisplay()) {
            return without(err, () -> {
                GatescopeApplication.open(Optional.empty());
                return 0;
            });
        }
        if (arguments.length > 0 && arguments[0].equals(RehearsedStart.COMMAND)) {
            return without(err, () -> RehearsedStart.run(out, err, Set.of(arguments)));
        }
        var gatescope = new Gatescope();
        var commandLine = new CommandLine(gatescope)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((failure, _) -> gatescope.report(failure, BAD_USAGE))
                .setExecutionExceptionHandler((failure, _, _) ->
                        gatescope.report(failure, failure instanceof BadInputException ? BAD_USAGE : FAILED));
        TrainOptions.complete(commandLine, arguments);
        try {
            return commandLine.execute(arguments);
        } catch (Error failure) {
            // picocli passes these on: a missing native library or too little memory is one line too
            return gatescope.report(failure, FAILED);
        }
    }

    /** Without picocli a failure is one line too. */
    private static int without(PrintWriter err, Callable<Integer> work) {
        try {
            return work.call();
        } catch (Exception | Error failure) {
            err.println(oneLine(failure));
            return FAILED;
        }
    }

    /** Without a command: the window, or the tour where there is no display. */
    @Override
    public Integer call() throws Exception {
        if (file.isPresent()) {
            return open(file.get());
        }
        if (Toolkit.hasDisplay()) {
            GatescopeApplication.open(Optional.empty());
            return 0;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("There is no display to open the window on; here is the tour instead.");
        out.println();
        return TourCommand.play(TourCommand.defaultFolder(), out);
    }

    private int open(Path wanted) throws BadInputException {
        boolean isOurs = wanted.toString().endsWith(Session.ENDING) || wanted.toString().endsWith(Model.ENDING);
        if (!isOurs || !Files.isRegularFile(wanted)) {
            throw new BadInputException("%s: neither a command nor a file of Gatescope; 'gatescope --help' lists the commands".formatted(wanted));
        }
        if (!Toolkit.hasDisplay()) {
            throw new BadInputException("%s: there is no display to open it on".formatted(wanted));
        }
        GatescopeApplication.open(Optional.of(wanted));
        return 0;
    }

    private int report(Throwable failure, int status) {
        PrintWriter err = spec.commandLine().getErr();
        if (debug) {
            failure.printStackTrace(err);
        } else {
            err.println(oneLine(failure));
        }
        err.flush();
        return status;
    }

    private static String oneLine(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
        return message.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (InputStream version = Gatescope.class.getResourceAsStream("version.txt")) {
                return new String[] {"gatescope " + new String(version.readAllBytes(), StandardCharsets.UTF_8).strip()};
            }
        }
    }
}
