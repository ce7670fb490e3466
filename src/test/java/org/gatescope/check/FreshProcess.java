package org.gatescope.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A main method in a Java of its own, which no other test has been in. It writes what it finds to the file that it is given. */
public final class FreshProcess {

    private FreshProcess() {
    }

    /** What the main method wrote. */
    public static String run(Class<?> main, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("result");
        Path output = folder.resolve("output");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-classpath", System.getProperty("java.class.path"),
                main.getName(), file.toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended, () -> "the other process hangs: " + read(output));
        assertEquals(0, process.exitValue(), () -> read(output));
        return Files.readString(file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
