import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is built, from what, for which platform.
 *
 * @param project   the project's folder
 * @param target    Maven's folder for results
 * @param version   as Maven has it: 0.1.0-SNAPSHOT
 * @param platform  as JavaCPP names it: linux-x86_64
 * @param classPath the application's, with its classes first, JavaFX and natives among it
 */
record Build(Path project, Path target, String version, String platform, List<Path> classPath) {

    enum System {
        LINUX, WINDOWS, MAC
    }

    static Build of(String[] arguments) {
        return new Build(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3],
                Arrays.stream(arguments[5].split(File.pathSeparator)).map(Path::of).toList());
    }

    System system() {
        return platform.startsWith("windows") ? System.WINDOWS : platform.startsWith("macosx") ? System.MAC : System.LINUX;
    }

    /** The application's name: on Linux that of the command, elsewhere that which is seen. */
    String name() {
        return system() == System.LINUX ? "gatescope" : "Gatescope";
    }

    Path jlink() {
        return project.resolve("jlink");
    }

    Path icons() {
        return project.resolve("assets").resolve("icons");
    }

    /** For what is needed on the way. */
    Path work() {
        return target.resolve("installer");
    }

    /** For what is handed out. */
    Path dist() {
        return target.resolve("dist");
    }

    /** The application image. */
    Path image() {
        return dist().resolve(system() == System.MAC ? name() + ".app" : name());
    }

    /** The folder of jars and natives within the image: jpackage's $APPDIR. */
    Path app() {
        return switch (system()) {
            case LINUX -> image().resolve("lib").resolve("app");
            case WINDOWS -> image().resolve("app");
            case MAC -> image().resolve("Contents").resolve("app");
        };
    }

    /** What starts the command line. */
    Path launcher() {
        return switch (system()) {
            case LINUX -> image().resolve("bin").resolve("gatescope");
            case WINDOWS -> image().resolve("gatescope-console.exe");
            case MAC -> image().resolve("Contents").resolve("MacOS").resolve(name());
        };
    }

    /** The version for those who take nothing but numbers; macOS wants the first of them to be 1 at least. */
    String numbers() {
        String plain = version.replaceFirst("-.*", "");
        return system() == System.MAC && plain.startsWith("0.") ? "1" + plain.substring(1) : plain;
    }

    /** What every file that is handed out is called: gatescope-0.1.0-linux-x86_64. */
    String fileName() {
        return "gatescope-" + version.toLowerCase(Locale.ROOT) + "-" + platform.replace("macosx", "macos");
    }

    /** The JVM's options in the installed application. */
    List<String> options() throws IOException {
        List<String> options = new ArrayList<>();
        for (String file : List.of("java.options", "image.options", system() == System.WINDOWS ? "image-windows.options" : "image-unix.options")) {
            Files.readAllLines(jlink().resolve(file)).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(options::add);
        }
        return options;
    }
}
