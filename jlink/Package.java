import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Builds the application image and this platform's installers: {@code mvn -Pinstaller verify} calls it with the project's folder,
 * its target folder, its version, JavaCPP's name of the platform, how far to go ({@code image} or {@code all}), and the class path.
 *
 * <p>The image is made by jlink and jpackage. It is then started once, so that the cache of classes learns what a start needs.
 */
public final class Package {

    private final Build build;

    private Package(Build build) {
        this.build = build;
    }

    public static void main(String[] arguments) throws Exception {
        new Package(Build.of(arguments)).run(arguments[4].equals("all"));
    }

    private void run(boolean all) throws Exception {
        Tree.remove(build.work());
        Tree.remove(build.dist());
        Files.createDirectories(build.dist());
        Path input = Input.collect(build);
        Input.compileStyles(build, input);
        Notices.write(build, input.resolve("legal"));
        Path runtime = Linking.runtime(build);
        Notices.addRuntime(runtime, input.resolve("legal"));
        image(input, runtime);
        Input.link(build.app().resolve("natives"));
        Tree.date(build.image());
        if (build.system() == Build.System.LINUX) {
            LinuxLauncher.write(build);
        }
        Cache.train(build);
        if (all) {
            new Installers(build).write();
        }
    }

    private void image(Path input, Path runtime) throws IOException {
        List<String> call = new ArrayList<>(List.of("--type", "app-image", "--name", build.name(), "--dest", build.dist().toString(),
                "--input", input.toString(), "--main-jar", Input.MAIN_JAR, "--main-class", "org.gatescope.Main",
                "--runtime-image", runtime.toString(), "--app-version", build.numbers(), "--vendor", "Gatescope",
                "--description", "A laboratory for recurrent networks", "--icon", Icons.write(build).toString()));
        for (String option : build.options()) {
            call.addAll(List.of("--java-options", option));
        }
        call.addAll(List.of("--java-options", "-Djava.library.path=$APPDIR/natives"));
        if (build.system() == Build.System.WINDOWS) {
            // a window's launcher prints nothing: the command line has its own
            Path console = build.work().resolve("console.properties");
            Files.writeString(console, Tree.properties(Map.of("win-console", "true", "win-menu", "false", "win-shortcut", "false")));
            call.addAll(List.of("--add-launcher", "gatescope-console=" + console));
        }
        if (build.system() == Build.System.MAC) {
            call.addAll(List.of("--mac-package-identifier", "org.gatescope.Gatescope",
                    "--file-associations", Associations.write(build, "model"), "--file-associations", Associations.write(build, "session")));
        }
        Tool.run("jpackage", call);
    }
}
