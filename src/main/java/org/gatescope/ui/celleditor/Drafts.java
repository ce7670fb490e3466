package org.gatescope.ui.celleditor;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.gatescope.cell.CellParser;
import org.gatescope.export.WholeFile;

/** Keeps what is being written, so that nothing ends it but the learner. A file that cannot be written is logged and nothing else. FX thread only. */
public final class Drafts implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Drafts.class.getName());
    private static final long MOST_BYTES = 8L * CellParser.MAX_CHARACTERS;

    private final Optional<Path> file;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("draft").factory());
    private final AtomicReference<Optional<Draft>> pending = new AtomicReference<>(Optional.empty());
    private Optional<Draft> last;

    private Drafts(Optional<Path> file) {
        this.file = file;
        this.last = file.flatMap(Drafts::read);
    }

    /** Forgotten with the window: for pictures and tests. */
    public static Drafts inMemory() {
        return new Drafts(Optional.empty());
    }

    /** @param folder of the learner's own files */
    public static Drafts in(Path folder) {
        return new Drafts(Optional.of(folder.resolve("draft.properties")));
    }

    /** What was being written last. */
    Optional<Draft> last() {
        return last;
    }

    /** Writes it down beside the window, if it has changed. */
    void keep(Draft draft) {
        if (last.filter(draft::equals).isPresent()) {
            return;
        }
        last = Optional.of(draft);
        pending.set(last);
        // of several that wait the newest alone is written
        file.ifPresent(place -> writer.execute(() -> pending.getAndSet(Optional.empty()).ifPresent(each -> write(each, place))));
    }

    private static void write(Draft draft, Path place) {
        Properties kept = new Properties();
        kept.setProperty("name", draft.name());
        kept.setProperty("text", draft.text());
        kept.setProperty("kept", Boolean.toString(draft.kept()));
        try {
            Files.createDirectories(place.toAbsolutePath().getParent());
            WholeFile.write(place, out -> kept.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), null));
        } catch (IOException e) {
            LOG.log(Level.INFO, "the cell that is being written could not be kept: {0}", e.getMessage());
        }
    }

    private static Optional<Draft> read(Path place) {
        try {
            if (!Files.isRegularFile(place) || Files.size(place) > MOST_BYTES) {
                return Optional.empty();
            }
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(place)) {
                kept.load(reader);
            }
            String text = kept.getProperty("text", "");
            return Optional.of(new Draft(kept.getProperty("name", ""), text, Boolean.parseBoolean(kept.getProperty("kept"))))
                    .filter(draft -> !text.isBlank() && text.length() <= CellParser.MAX_CHARACTERS);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "what was being written could not be read: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Waits for what is being written. */
    @Override
    public void close() {
        writer.close();
    }
}
