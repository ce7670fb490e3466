import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes {@code target/gatescope} and {@code target/gatescope.cmd}, which start the application from the build with the
 * JDK that runs this program. All paths in them are absolute, so they work from any folder.
 *
 * <p>Arguments: the project's folder, its target folder, the class path.
 */
public final class WriteLauncher {

    private WriteLauncher() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        // JavaFX stands on the module path
        String classPath = Arrays.stream(arguments[2].split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("javafx-"))
                .collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path options = project.resolve("jlink").resolve("java.options");
        Path modules = target.resolve("fx");

        Path script = target.resolve("gatescope");
        Files.writeString(script, """
                #!/bin/sh
                # In another locale the JVM does not start from a folder with, say, Chinese in its name.
                case "${LC_ALL:-${LC_CTYPE:-$LANG}}" in
                *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8) ;;
                *) export LC_ALL=C.UTF-8 ;;
                esac
                exec %s @%s -Dgatescope.tour=%s --module-path %s -classpath %s org.gatescope.Main "$@"
                """.formatted(shell(java), shell(options), shell(target.resolve("tour")), shell(modules), shell(classPath)));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }

        Files.writeString(target.resolve("gatescope.cmd"), """
                @echo off
                chcp 65001 > nul
                "%s" "@%s" "-Dgatescope.tour=%s" --module-path "%s" -classpath "%s" org.gatescope.Main %%*
                """.formatted(java, options, target.resolve("tour"), modules, classPath).replace("\n", "\r\n"));
    }

    private static String shell(Object text) {
        return "'" + text.toString().replace("'", "'\\''") + "'";
    }
}
