package org.gatescope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The lessons that come with Gatescope: on the class path as {@code /lessons/…}, in a folder of the build or in the jar. */
final class ShippedFiles implements LessonFiles {

    private static final String FOLDER = "lessons/";

    private final SortedSet<String> names = new TreeSet<>();

    ShippedFiles() {
        // this class stands where the lessons stand, and it is there even if no lesson is
        URL own = ShippedFiles.class.getResource("ShippedFiles.class");
        try {
            if (own.openConnection() instanceof JarURLConnection jar) {
                jar.getJarFile().stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER) && !name.endsWith("/"))
                        .map(name -> name.substring(FOLDER.length())).forEach(names::add);
            } else {
                list(own);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the shipped lessons cannot be listed: " + e.getMessage(), e);
        }
    }

    private void list(URL own) throws IOException, URISyntaxException {
        Path classes = Path.of(own.toURI());
        for (String _ : ShippedFiles.class.getName().split("\\.")) {
            classes = classes.getParent();
        }
        Path folder = classes.resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).forEach(names::add);
            }
        }
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(names);
    }

    @Override
    public Optional<byte[]> bytes(String name) throws UnreadableException {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = ShippedFiles.class.getResourceAsStream("/" + FOLDER + name)) {
            return Optional.of(FolderFiles.bounded(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String shown(String name) {
        return FOLDER + name;
    }
}
