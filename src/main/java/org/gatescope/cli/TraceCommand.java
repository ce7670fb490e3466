package org.gatescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gatescope.export.BadInputException;
import org.gatescope.export.CaseReader;
import org.gatescope.export.TraceWriter;
import org.gatescope.export.WholeFile;
import org.gatescope.trace.NotFiniteException;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a case forward and back and writes every value and gradient. */
@Command(name = "trace", mixinStandardHelpOptions = true,
        description = "Runs a cell over a sequence, forward and back through time, and writes every value and gradient as JSON.")
final class TraceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE.json", description = "The cell, its parameters, inputs and the loss's gradient.")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the trace goes; without it, to standard output.")
    private Path out;

    @Override
    public Integer call() throws BadInputException, Failure, IOException {
        if (out != null && Files.exists(out) && Files.exists(file) && Files.isSameFile(out, file)) {
            throw new BadInputException("%s: --out names the case itself; another file is expected".formatted(out));
        }
        Trace trace = trace();
        if (out == null) {
            TraceWriter.write(trace, System.out);
            if (System.out.checkError()) {
                throw new Failure("standard output: could not be written");
            }
        } else {
            Failure.whenWriting(out, () -> WholeFile.write(out, stream -> TraceWriter.write(trace, stream)));
        }
        return 0;
    }

    private Trace trace() throws BadInputException, Failure {
        try {
            return Tracer.run(CaseReader.read(file));
        } catch (NotFiniteException e) {
            throw new Failure("%s: %s".formatted(file, e.getMessage()));
        }
    }
}
