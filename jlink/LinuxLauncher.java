import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On Linux a script starts the application in place of jpackage's own launcher, which knows nothing of locales. */
final class LinuxLauncher {

    private LinuxLauncher() {
    }

    static void write(Build build) throws IOException {
        Path app = build.app();
        String classPath;
        try (Stream<Path> jars = Files.list(app)) {
            classPath = jars.map(each -> each.getFileName().toString()).filter(name -> name.endsWith(".jar"))
                    .sorted((a, b) -> a.equals(Input.MAIN_JAR) ? -1 : b.equals(Input.MAIN_JAR) ? 1 : a.compareTo(b))
                    .map(name -> "$app/" + name).collect(Collectors.joining(":"));
        }
        Files.writeString(build.launcher(), Files.readString(build.jlink().resolve("gatescope.sh")).replace("@CLASSPATH@", classPath));
        Files.write(app.resolve("java.options"), build.options());
        for (String left : List.of("lib/app/gatescope.cfg", "lib/app/.jpackage.xml", "lib/libapplauncher.so", "lib/gatescope.png")) {
            Files.deleteIfExists(build.image().resolve(left));
        }
    }
}
