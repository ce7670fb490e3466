import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The notice of all parts with their licences: from the libraries' descriptions, from the texts that they carry, and from licenses/parts.md. */
final class Notices {

    private static final Pattern TEXT = Pattern.compile("(?i)(META-INF/)?[^/]*(licen[sc]e|notice|copying)[^/]*");

    private Notices() {
    }

    static void write(Build build, Path legal) throws IOException {
        Path texts = Files.createDirectories(legal.resolve("texts"));
        Files.copy(build.project().resolve("LICENSE"), texts.resolve("Apache-2.0.txt"));
        try (Stream<Path> files = Files.list(build.jlink().resolve("licenses"))) {
            for (Path each : files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Files.copy(each, texts.resolve(each.getFileName().toString()));
            }
        }
        List<String> lines = new ArrayList<>(List.of("# Gatescope " + build.version(), "",
                "Gatescope is licensed under the Apache License 2.0: `texts/Apache-2.0.txt`. It contains the work of others:", "",
                "## Libraries", "", "| library | licence | texts that it carries |", "| --- | --- | --- |"));
        for (Path jar : build.classPath()) {
            String name = jar.getFileName().toString();
            if (Files.isRegularFile(jar) && !name.startsWith("javafx-")) {
                String library = name.replaceFirst("\\.jar$", "");
                lines.add("| %s | %s | %s |".formatted(library, Pom.licences(jar, build.platform()), carried(jar, texts.resolve(library))));
            }
        }
        lines.add("");
        lines.addAll(Files.readAllLines(build.jlink().resolve("licenses").resolve("parts.md")));
        Files.write(legal.resolve("NOTICE.md"), lines);
    }

    /** Copies the texts of a jar into a folder of its own, and returns its name where there are any. */
    private static String carried(Path jar, Path folder) throws IOException {
        boolean found = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
                String name = entry.getName();
                if (TEXT.matcher(name).matches() && !entry.isDirectory() && !name.endsWith(".class")) {
                    Files.createDirectories(folder);
                    Files.write(folder.resolve(name.substring(name.lastIndexOf('/') + 1)), zip.getInputStream(entry).readAllBytes());
                    found = true;
                }
            }
        }
        return found ? "`texts/" + folder.getFileName() + "`" : "–";
    }

    /** The runtime brings the texts of its modules; those that are the same are links. */
    static void addRuntime(Path runtime, Path legal) throws IOException {
        Tree.copy(runtime.resolve("legal"), legal.resolve("runtime"));
    }
}
