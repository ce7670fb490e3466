package org.gatescope;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Fails a test run that logs a warning or prints anything on {@code System.err}: a style sheet that JavaFX cannot read,
 * an exception that died on the JavaFX thread, a library that complains. It listens to the whole session (see
 * {@code META-INF/services}), so no test and no test engine can forget it. A test that provokes such a complaint reads it
 * through {@link #during}.
 */
public final class LogWatch implements LauncherSessionListener {

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Logger root = Logger.getLogger("");
    private PrintStream errBefore;
    private Handler[] handlersBefore;
    private Handler warnings;

    /** The test that started last, and the one to which the last complaint was put down. */
    private volatile String test = "";
    private String testNamed = "";

    /** What is complained of while the action runs; the session never hears of it. */
    public static String during(Runnable action) {
        var watch = new LogWatch();
        watch.start(OutputStream.nullOutputStream());
        try {
            action.run();
        } finally {
            watch.stop();
        }
        return watch.heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier started) {
                test = started.getUniqueId();
            }
        });
        start(System.err);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
        failIfHeard();
    }

    void failIfHeard() {
        if (heard.size() > 0) {
            throw new AssertionError("The tests complained on System.err or in the log:\n" + heard.toString(StandardCharsets.UTF_8));
        }
    }

    void start(OutputStream passOn) {
        errBefore = System.err;
        handlersBefore = root.getHandlers();
        var err = new PrintStream(new Ear(passOn), true, StandardCharsets.UTF_8);
        System.setErr(err);
        warnings = new Warnings(err);
        for (Handler handler : handlersBefore) {
            root.removeHandler(handler);
        }
        root.addHandler(warnings);
    }

    void stop() {
        root.removeHandler(warnings);
        for (Handler handler : handlersBefore) {
            root.addHandler(handler);
        }
        System.setErr(errBefore);
    }

    private final class Ear extends OutputStream {
        private final OutputStream passOn;

        Ear(OutputStream passOn) {
            this.passOn = passOn;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!test.equals(testNamed)) {
                testNamed = test;
                heard.writeBytes(("in or after " + test + "\n").getBytes(StandardCharsets.UTF_8));
            }
            heard.write(bytes, offset, length);
            passOn.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            passOn.flush();
        }
    }

    private static final class Warnings extends Handler {
        private final PrintStream err;

        Warnings(PrintStream err) {
            this.err = err;
            setLevel(Level.WARNING);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord complaint) {
            if (isLoggable(complaint)) {
                err.print(getFormatter().format(complaint));
            }
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {}
    }
}
