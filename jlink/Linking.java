import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Java runtime with JavaFX in it. */
final class Linking {

    /** What our classes and the libraries ask for; ND4J the last four. */
    private static final String MODULES = "java.base,java.desktop,java.net.http,javafx.controls,java.logging,java.management,java.naming,java.xml,jdk.unsupported";
    private static final Pattern LIBRARY = Pattern.compile("[^/]+\\.(so|dll|dylib)");

    private Linking() {
    }

    static Path runtime(Build build) throws IOException {
        Path modules = Files.createDirectories(build.work().resolve("jmods"));
        try (Stream<Path> jars = Files.list(build.target().resolve("fx"))) {
            for (Path jar : jars.sorted().toList()) {
                module(jar, build.work().resolve("fx").resolve(jar.getFileName().toString()), modules);
            }
        }
        Path runtime = build.work().resolve("runtime");
        // the classes of a start come from the cache, so the rest may be small
        Tool.run("jlink", List.of("--module-path", modules.toString(), "--add-modules", MODULES, "--output", runtime.toString(),
                "--compress", "zip-9", "--no-header-files", "--no-man-pages"));
        trim(runtime);
        return runtime;
    }

    /** From a jar of JavaFX: its libraries go where the runtime's own are, or a start would unpack them into the home folder. */
    private static void module(Path jar, Path work, Path modules) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path libraries = Files.createDirectories(work.resolve("libraries"));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
                    continue;
                }
                Path file = (LIBRARY.matcher(entry.getName()).matches() ? libraries : classes).resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String name = jar.getFileName().toString().replaceFirst("^(javafx-[a-z]+)-.*", "$1").replace('-', '.');
        Tool.run("jmod", List.of("create", "--class-path", classes.toString(), "--libs", libraries.toString(), modules.resolve(name + ".jmod").toString()));
    }

    /** Of the commands only java is needed. */
    private static void trim(Path runtime) throws IOException {
        List<Path> commands = new ArrayList<>();
        try (Stream<Path> files = Files.list(runtime.resolve("bin"))) {
            files.filter(each -> each.getFileName().toString().matches("(keytool|rmiregistry|jrunscript|jwebserver)(\\.exe)?")).forEach(commands::add);
        }
        for (Path command : commands) {
            Files.delete(command);
        }
    }
}
