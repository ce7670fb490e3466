import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JVM's cache of classes that are loaded and linked already (JEP 483, 514, 515): it halves the time to the first window. */
final class Cache {

    /** The launcher's script looks for it under this name. */
    private static final String FILE = "gatescope.aot";

    private Cache() {
    }

    /** Starts the application once as it was packaged; what it loads and runs then goes into the cache. */
    static void train(Build build) throws IOException, InterruptedException {
        Path cache = build.app().resolve(FILE);
        Path home = Files.createDirectories(build.work().resolve("home"));
        ProcessBuilder rehearsal = new ProcessBuilder(build.launcher().toString(), "rehearse");
        // Recorded without the optimizing compiler: what it had compiled by then would be compiled in every start at once, beside the window.
        rehearsal.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=\"%s\" -XX:TieredStopAtLevel=2 -Duser.home=\"%s\"".formatted(cache, home));
        Tool.call(rehearsal);
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("the rehearsal left no " + cache);
        }
        tellLaunchers(build.app());
    }

    /** jpackage's launchers read their options from files, which name the cache only now: a JVM that makes one must not be given one. */
    private static void tellLaunchers(Path app) throws IOException {
        List<Path> settings;
        try (Stream<Path> files = Files.list(app)) {
            settings = files.filter(each -> each.toString().endsWith(".cfg")).toList();
        }
        for (Path each : settings) {
            Files.writeString(each, Files.readString(each).replaceFirst("\\[JavaOptions\\]\\R", "$0java-options=-XX:AOTCache=\\$APPDIR/" + FILE + "\n"));
        }
    }
}
