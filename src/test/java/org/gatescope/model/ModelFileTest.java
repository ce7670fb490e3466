package org.gatescope.model;

import static org.gatescope.check.SameCheckpoint.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.gatescope.check.RandomCell;
import org.gatescope.export.BadInputException;
import org.gatescope.export.WholeFile;
import org.gatescope.task.Loaded;
import org.gatescope.task.Settings;
import org.gatescope.task.Tasks;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.DivergedException;
import org.gatescope.train.Training;

/** Model files come back to the bit, or are refused in one sentence. */
class ModelFileTest {

    private static Path folder;
    private static byte[] small;

    @BeforeContainer
    static void writeOne() throws Exception {
        folder = Files.createTempDirectory("gatescope-model");
        small = bytes(trained("sine", 3, Map.of("hidden", "2", "count", "40", "window", "3", "scale", "minmax")));
    }

    @AfterContainer
    static void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        }
    }

    private static Settings settings(String task, Map<String, String> options) throws BadInputException {
        return Tasks.named(task).defaults().with(options);
    }

    private static Model trained(String task, int batches, Map<String, String> options) throws Exception {
        return trained(settings(task, options), batches);
    }

    private static Model trained(Settings settings, int batches) throws BadInputException, DivergedException {
        Loaded loaded = settings.task().load(settings);
        try (Training training = new Training(loaded.problem(), settings.architecture(), settings.recipe())) {
            for (int i = 0; i < batches; i++) {
                training.step();
            }
            return Model.of(loaded, training.checkpoint());
        }
    }

    private static byte[] bytes(Model model) throws IOException {
        var out = new ByteArrayOutputStream();
        ModelWriter.write(model, out);
        return out.toByteArray();
    }

    private static Model read(byte[] bytes) throws IOException, BadInputException {
        return ModelReader.read(Files.write(folder.resolve("model.gatescope"), bytes));
    }

    private static String refused(byte[] bytes) {
        String message = assertThrows(BadInputException.class, () -> read(bytes)).getMessage();
        assertEquals(1, message.lines().count(), message);
        return message.replace(folder.resolve("model.gatescope") + ": ", "");
    }

    /** The content with its sum put right, as somebody who means harm would write it. */
    private static byte[] signed(byte[] bytes) {
        byte[] content = Arrays.copyOf(bytes, bytes.length - 32);
        return ByteBuffer.allocate(bytes.length).put(content).put(ModelWriter.sha256().digest(content)).array();
    }

    private static void assertComesBack(Model model) throws Exception {
        Model back = read(bytes(model));
        assertEquals(model.settings().texts(), back.settings().texts());
        assertEquals(model.settings().task(), back.settings().task());
        assertEquals(model.settings().recipe(), back.settings().recipe());
        assertEquals(model.scaler(), back.scaler());
        assertEquals(model.settings().model().cell().states(), back.settings().model().cell().states());
        assertEquals(model.settings().model().cell().recurrent().nodes(), back.settings().model().cell().nodes());
        assertEquals(model.settings().model().cell().name(), back.settings().model().cell().name());
        assertSameBits(model.checkpoint(), back.checkpoint());
        assertArrayEquals(bytes(model), bytes(back));
    }

    @Example
    void everyTaskComesBack() throws Exception {
        assertComesBack(trained("sine", 2, Map.of("count", "60", "wave", "0 1 0.25 -1")));
        assertComesBack(trained("series", 2, Map.of("scale", "standard", "schedule", "plateau")));
        assertComesBack(trained("adding", 2, Map.of("length", "5", "sequences", "20", "hidden", "3", "optimizer", "sgd", "momentum", "0.9")));
        assertComesBack(trained("copy", 2, Map.of("length", "3", "sequences", "20", "hidden", "3", "optimizer", "rmsprop", "normalization", "batch", "bidirectional", "true")));
    }

    @Example
    void everyCellComesBack() throws Exception {
        for (String cell : List.of("lstm", "gru", "rnn", "peephole-lstm", "gru-reset-after")) {
            assertComesBack(trained("sine", 1, Map.of("count", "60", "cell", cell)));
        }
    }

    @Property(tries = 20)
    void aCellOfOnesOwnComesBack(@ForAll @IntRange(min = 0, max = 100_000) int seed) throws Exception {
        Settings settings = settings("sine", Map.of("hidden", "2", "count", "40", "window", "2"));
        assertComesBack(trained(settings.withModel(settings.model().withCell(RandomCell.cell(seed))), 0));
    }

    @Example
    void aChangedCellWithABuiltInNameKeepsItsOwnEquations() throws Exception {
        Settings settings = settings("sine", Map.of("hidden", "2", "count", "40"));
        assertComesBack(trained(settings.withModel(settings.model().withCell(
                CellParser.parse("lstm", "state h\nh = tanh(W_h · [h', x])\n"))), 1));
        assertComesBack(trained(settings.withModel(settings.model().withCell(
                CellParser.parse("lstm", Cells.text("lstm").replace("state h, C", "state C, h")))), 1));
    }

    @Example
    void trainingGoesOnToTheBit() throws Exception {
        Map<String, String> options = Map.of("hidden", "3", "layers", "2", "dropout", "0.5", "count", "120", "schedule", "cosine");
        Settings settings = settings("sine", options);
        Model half = read(bytes(trained(settings, 4)));
        Checkpoint whole = trained(settings, 7).checkpoint();
        Loaded loaded = half.settings().task().load(half.settings());
        try (Training training = Training.resume(loaded.problem(), half.checkpoint())) {
            for (int i = 0; i < 3; i++) {
                training.step();
            }
            assertSameBits(whole, training.checkpoint());
        }
    }

    @Property(tries = 300)
    void aFlippedBitIsRefused(@ForAll @IntRange(min = 0, max = 1 << 20) int place, @ForAll @IntRange(min = 0, max = 7) int bit) {
        byte[] flipped = small.clone();
        flipped[place % small.length] ^= (byte) (1 << bit);
        refused(flipped);
    }

    @Property(tries = 200)
    void aCutFileIsRefused(@ForAll @IntRange(min = 0, max = 1 << 20) int place) {
        refused(Arrays.copyOf(small, place % small.length));
    }

    @Property(tries = 200)
    void whatIsAddedIsRefused(@ForAll @IntRange(min = 1, max = 100) int more) {
        refused(Arrays.copyOf(small, small.length + more));
        refused(signed(Arrays.copyOf(small, small.length + more)));
    }

    /** Whatever stands in it, with a right sum: it is read, or refused in one sentence; nothing else is thrown, and no memory taken. */
    @Property(tries = 1000)
    void aForgedFileIsReadOrRefused(@ForAll @IntRange(min = 0, max = 1 << 20) int place, @ForAll byte value) throws IOException {
        byte[] forged = small.clone();
        // most of what can go wrong stands before the numbers
        forged[place % Math.min(small.length - 32, 900)] = value;
        try {
            read(signed(forged));
        } catch (BadInputException e) {
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
        }
    }

    @Example
    void refusalsSayWhatWasExpected() {
        assertEquals("a model that Gatescope has saved expected", refused("date,close\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("a model that Gatescope has saved expected", refused(new byte[0]));
        byte[] later = small.clone();
        later[12] = 2;
        assertEquals("a model file of version 1 expected, not 2", refused(later));
        assertEquals("a whole model file expected, but it is damaged or cut short", refused(Arrays.copyOf(small, small.length / 2)));
        assertEquals("a whole model file expected, but it is damaged or cut short", refused(Arrays.copyOf(small, 11)));
        assertEquals("a whole model file expected, but it is damaged or cut short", refused(Arrays.copyOf(small, 20)));
        assertEquals("normalization: 16 bytes expected, but the file ends after 8", refused(signed(Arrays.copyOf(small, small.length - 8))));
    }

    @Example
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        Path large = folder.resolve("large.gatescope");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength((2L << 30) + 1);
        }
        String message = assertThrows(BadInputException.class, () -> ModelReader.read(large)).getMessage();
        assertEquals(large + ": a file of at most 2048 MiB expected", message);
        assertEquals(folder + ": a file expected", assertThrows(BadInputException.class, () -> ModelReader.read(folder)).getMessage());
        Path none = folder.resolve("none");
        assertEquals(none + ": there is no such file", assertThrows(BadInputException.class, () -> ModelReader.read(none)).getMessage());
    }

    /** A disk that fills up while a model is saved leaves the old file and nothing beside it. */
    @Property(tries = 30)
    void aFullDiskLeavesWhatWasThere(@ForAll @IntRange(min = 0, max = 1 << 20) int place) throws Exception {
        Path inner = Files.createDirectories(folder.resolve("full"));
        Path file = Files.writeString(inner.resolve("old.gatescope"), "old");
        Model model = read(small);
        assertThrows(IOException.class, () -> WholeFile.write(file, stream -> ModelWriter.write(model, new Full(stream, place % small.length))));
        assertEquals("old", Files.readString(file));
        try (Stream<Path> all = Files.list(inner)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    /** A stream that has room for so many bytes. */
    private static final class Full extends OutputStream {
        private final OutputStream out;
        private int room;

        private Full(OutputStream out, int room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int single) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            out.write(single);
        }
    }

    @Example
    void aModelIsWrittenWhole() throws Exception {
        Path file = folder.resolve("whole.gatescope");
        ModelWriter.write(read(small), file);
        assertArrayEquals(small, Files.readAllBytes(file));
    }
}
