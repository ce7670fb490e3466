package org.gatescope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gatescope.export.BadInputException;

/** Lessons in a folder on disk. */
public final class FolderFiles implements LessonFiles {

    private static final int DEPTH = 3;
    private static final int MOST_FILES = 20_000;

    private final Path root;
    private final Path real;

    /** @throws BadInputException where there is no such folder */
    public FolderFiles(Path root) throws BadInputException {
        this.root = root;
        try {
            if (!Files.isDirectory(root)) {
                throw new BadInputException(root + (Files.exists(root) ? ": a folder expected" : ": there is no such folder"));
            }
            this.real = root.toRealPath();
        } catch (IOException e) {
            throw new BadInputException(root + ": a readable folder expected");
        }
    }

    @Override
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root, DEPTH)) {
            files.filter(Files::isRegularFile).limit(MOST_FILES).map(file -> root.relativize(file).toString().replace('\\', '/')).forEach(names::add);
        } catch (IOException | UncheckedIOException e) {
            // what cannot be listed is not there; a lesson that lacks its file is reported as such
            return names;
        }
        return names;
    }

    @Override
    public Optional<byte[]> bytes(String name) throws UnreadableException {
        try {
            Path file = root.resolve(name);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (!file.toRealPath().startsWith(real)) {
                throw new UnreadableException("a file within the folder of lessons expected");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(bounded(in));
            }
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableException("a readable file expected");
        }
    }

    static byte[] bounded(InputStream in) throws IOException, UnreadableException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException("a file of at most %d MiB expected".formatted(MOST_BYTES >> 20));
        }
        return bytes;
    }

    @Override
    public String shown(String name) {
        return root.resolve(name).toString();
    }
}
