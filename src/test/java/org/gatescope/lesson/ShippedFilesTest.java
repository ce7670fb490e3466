package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped lessons are found in the jar of the installed program as they are in the folder of the build. */
class ShippedFilesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path EXAMPLE = Path.of("src/docs/examples/lesson");

    @Test
    void fromTheBuild() {
        Course course = Lessons.shipped();
        assertEquals(course.english().size(), course.chinese().size());
        assertEquals(List.of(), course.problems());
    }

    @Test
    void fromAJar(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("课程 one.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String part : List.of("org/gatescope", "assets")) {
                add(out, CLASSES.resolve(part), part);
            }
            add(out, EXAMPLE, "lessons/01-example");
        }
        List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                path.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object course = loader.loadClass(Lessons.class.getName()).getMethod("shipped").invoke(null);
            List<?> lessons = (List<?>) course.getClass().getMethod("lessons", Locale.class).invoke(course, Locale.CHINESE);
            assertEquals(1, lessons.size());
            assertEquals("example", lessons.getFirst().getClass().getMethod("id").invoke(lessons.getFirst()));
            assertEquals(List.of(), course.getClass().getMethod("problems").invoke(course));
        }
    }

    private static void add(OutputStream jar, Path folder, String under) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            ((JarOutputStream) jar).putNextEntry(new ZipEntry(under + "/" + folder.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, jar);
        }
    }
}
