import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders and small files. */
final class Tree {

    private Tree() {
    }

    /** Removes a folder with all that is in it, where it exists. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                each.toFile().setWritable(true);
                Files.delete(each);
            }
        }
    }

    /** Copies a folder with all that is in it; links stay links. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.sorted().toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    /** Writes a text, with the folders above it. */
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The bytes of all files in a folder. */
    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).mapToLong(each -> each.toFile().length()).sum();
        }
    }

    /**
     * Gives all files one time. The cache of classes knows its jars by it, so it must be one that every archive can keep: whole, even
     * seconds.
     */
    static void date(Path folder) throws IOException {
        FileTime time = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
                Files.setLastModifiedTime(each, time);
            }
        }
    }

    /** As a properties file, whose folders may be Windows'. */
    static String properties(Map<String, String> values) {
        return new TreeMap<>(values).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
    }
}
