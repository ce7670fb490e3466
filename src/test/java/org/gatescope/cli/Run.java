package org.gatescope.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What a command line has come to. */
record Run(int status, String out, String err) {

    static Run of(Object... arguments) {
        var printed = new StringWriter();
        var complained = new StringWriter();
        int status = Gatescope.run(new PrintWriter(printed, true), new PrintWriter(complained, true),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(status, printed.toString(), complained.toString());
    }

    /** The same with what goes to standard output itself. */
    static Run toStandardOutput(Object... arguments) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        Run run;
        try {
            run = of(arguments);
        } finally {
            System.out.flush();
            System.setOut(before);
        }
        return new Run(run.status(), bytes.toString(StandardCharsets.UTF_8), run.err());
    }
}
