package org.gatescope.ui.training;

import static org.gatescope.check.SameCheckpoint.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.gatescope.export.BadInputException;
import org.gatescope.export.TimeSeries;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.task.Wave;
import org.gatescope.task.digits.MnistData;
import org.gatescope.model.Model;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Past;
import org.gatescope.train.Progress;
import org.gatescope.ui.Queue;
import org.gatescope.ui.common.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The training room without a window. */
@Timeout(120)
class RoomTest {

    @TempDir
    private Path folder;

    private final Queue window = new Queue();
    private Room room;
    private Inventory data;

    @BeforeEach
    void open() throws Exception {
        room = new Room(Preset.named("sine"), window);
        data = new Inventory(room);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Path file(String name, String content) throws Exception {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private String words(String language) {
        var settings = org.gatescope.ui.common.Settings.inMemory();
        settings.localeProperty().set(Locale.of(language));
        return new DataWords(Texts.of(settings, "training")).line(data.knownProperty().get());
    }

    private void change(String option, String text) throws BadInputException {
        change(room.settings().task().options().stream().filter(each -> each.name().equals(option)).findFirst().orElseThrow(), text);
    }

    private <V> void change(org.gatescope.task.Option<V> option, String text) {
        room.choose(option, option.kind().read(text).orElseThrow());
    }

    @Test
    void anyChangeIsOnesOwnAndUndoNamesIt() throws Exception {
        Settings before = room.settings();
        change("hidden", "7");
        assertEquals(Optional.empty(), room.presetProperty().get());
        assertEquals(Optional.of("hidden"), room.undoableProperty().get());
        room.undo();
        assertEquals(before, room.settings());
        assertEquals("sine", room.presetProperty().get().orElseThrow().name());
        assertEquals(Optional.of("hidden"), room.redoableProperty().get());
        room.redo();
        assertEquals(7, room.settings().model().hidden());
    }

    @Test
    void aCellThatIsChosenAgainIsThePresetsAgain() throws Exception {
        change("cell", "gru");
        assertEquals(Optional.empty(), room.presetProperty().get());
        change("cell", "lstm");
        assertEquals("sine", room.presetProperty().get().orElseThrow().name());
    }

    @Test
    void whatUndoTakesBackHasWordsInBothLanguages() {
        for (String language : List.of("en", "zh")) {
            var settings = org.gatescope.ui.common.Settings.inMemory();
            settings.localeProperty().set(Locale.of(language));
            for (Preset preset : Preset.all()) {
                preset.task().options().forEach(option -> assertFalse(Changes.of(settings).apply(option.name()).isBlank()));
            }
            List.of("preset", "task", "model").forEach(key -> assertFalse(Changes.of(settings).apply(key).isBlank()));
        }
    }

    @Test
    void theDataLineFollowsTheWave() throws Exception {
        assertTrue(words("en").contains("1,000 values"), words("en"));
        change("noise", "0.25");
        assertTrue(words("en").contains("noise 0.25"), words("en"));
        change("wave", new Wave.Drawn(new double[] {0, 1, 0.5}).text());
        assertTrue(words("en").contains("drawn by hand"), words("en"));
        assertTrue(words("zh").contains("手绘"), words("zh"));
    }

    @Test
    void aTableIsKnownBeforeAnythingIsTrained() throws Exception {
        room.choose(Preset.named("share-price"));
        assertTrue(words("en").contains("sunspots") && words("en").contains("289"), words("en"));
        StringBuilder rows = new StringBuilder("date,open,close\n");
        for (int day = 28; day > 0; day--) {
            rows.append("2024-02-%02d,%d,%s\n".formatted(day, day, day == 9 ? "" : Integer.toString(100 + day)));
        }
        Path table = file("prices.csv", rows.toString());
        room.choose(table);
        assertInstanceOf(Inventory.Known.Unread.class, data.knownProperty().get());
        window.until(() -> data.knownProperty().get() instanceof Inventory.Known.Table);
        assertEquals(List.of("open", "close"), data.columns());
        TimeSeries series = ((Inventory.Known.Table) data.knownProperty().get()).table().series();
        assertEquals("close", series.name());
        for (String part : List.of("prices.csv", "column close", "27 values", "1 missing", "turned round", "2024-02-01 to 2024-02-28")) {
            assertTrue(words("en").contains(part), () -> part + " in " + words("en"));
        }
        change("column", "open");
        window.until(() -> data.knownProperty().get() instanceof Inventory.Known.Table found && found.table().series().name().equals("open"));
        // another file: the column is open again, and one undo takes both back
        room.choose(Path.of(""));
        assertEquals("", room.settings().source().column());
        room.undo();
        assertEquals("open", room.settings().source().column());
    }

    @Test
    void badFilesAreRefusedInOneSentence() throws Exception {
        room.choose(Preset.named("share-price"));
        for (Path bad : List.of(folder.resolve("none.csv"), file("empty.csv", ""), file("words.csv", "a,b\nc,d\n"), file("nul.csv", "\0\1\2"))) {
            room.choose(bad);
            window.until(() -> data.knownProperty().get() instanceof Inventory.Known.Refused);
            Trouble trouble = room.problemProperty().get().orElseThrow();
            var settings = org.gatescope.ui.common.Settings.inMemory();
            for (String language : List.of("en", "zh")) {
                settings.localeProperty().set(Locale.of(language));
                String sentence = trouble.sentence(Texts.of(settings, "training"));
                assertTrue(sentence.contains(bad.getFileName().toString()) && !sentence.contains("\n"), sentence);
            }
        }
    }

    @Test
    void digitsOfAFolderThatIsNoneAreRefused() throws Exception {
        room.choose(Preset.named("mnist"));
        assertTrue(words("en").contains("not MNIST") && words("en").contains(String.format(Locale.ROOT, "%,d", MnistData.DRAWN_TRAINING)), words("en"));
        room.choose(folder);
        window.until(() -> data.knownProperty().get() instanceof Inventory.Known.Refused);
        assertTrue(room.problemProperty().get().isPresent());
    }

    // ---- models

    private TrainingRun train() throws Exception {
        room.oneBatch();
        window.until(() -> room.current().isPresent());
        TrainingRun run = room.current().orElseThrow();
        awaitPause(run);
        return run;
    }

    private void awaitPause(TrainingRun run) {
        while (run.trainer().progress().state() != Progress.State.PAUSED) {
            Thread.onSpinWait();
        }
        room.tick();
    }

    @Test
    void aSavedModelOpensAsItWasAndGoesOn() throws Exception {
        change("hidden", "5");
        TrainingRun run = train();
        Checkpoint saved = run.newest();
        Path file = folder.resolve("a model.gatescope");
        room.save(file);
        room.choose(Preset.named("adding-100"));
        room.open(file);
        window.until(() -> room.current().orElseThrow() != run);
        TrainingRun opened = room.current().orElseThrow();
        assertEquals(5, room.settings().model().hidden());
        assertEquals(run.loaded().settings(), room.settings());
        assertArrayEquals(saved.parameters(), opened.newest().parameters());
        assertSameBits(saved, opened.newest());
        assertEquals(Optional.of("model"), room.undoableProperty().get());
        assertTrue(room.canGoOn());
        room.oneBatch();
        awaitPause(opened);
        run.trainer().oneBatch();
        assertEquals(saved.step() + 1, opened.newest().step());
    }

    @Test
    void aModelWaitsForWhatIsBeingLoaded() throws Exception {
        TrainingRun run = train();
        Path file = folder.resolve("a model.gatescope");
        room.save(file);
        room.restart();
        room.open(file);
        window.until(() -> room.runs().size() == 3);
        assertEquals(run.newest().step(), room.current().orElseThrow().newest().step());
    }

    @Test
    void aPastThatTellsOfAnotherRunIsLeftOut() throws Exception {
        TrainingRun run = train();
        Past honest = Past.upTo(run.newest(), run.trainer().origin(), run.trainer().progress());
        Past other = new Past(honest.origin() + 1, honest.progress());
        Model model = Model.of(run.loaded(), run.newest());
        room.restore(List.of(() -> new KeptRun.Content(model, Optional.of(other)), () -> new KeptRun.Content(model, Optional.of(honest))), each -> assertEquals(Set.of(0, 1), each));
        window.until(() -> room.runs().size() == 2);
        assertEquals(0, room.runs().getFirst().progress().steps());
        assertEquals(honest.progress().steps(), room.runs().getLast().progress().steps());
        assertEquals(run.newest().step(), room.runs().getFirst().batches());
    }

    @Test
    void aBadModelLeavesEverythingAsItWas() throws Exception {
        TrainingRun run = train();
        Settings before = room.settings();
        Path file = folder.resolve("model.gatescope");
        room.save(file);
        room.open(file);
        window.until(() -> room.current().orElseThrow() != run);
        TrainingRun present = room.current().orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        for (Path bad : List.of(Files.write(folder.resolve("damaged.gatescope"), bytes), file("text.gatescope", "no model"), folder.resolve("none.gatescope"))) {
            room.clearProblem();
            room.open(bad);
            window.until(() -> room.problemProperty().get().isPresent());
            assertEquals("problem.model", room.problemProperty().get().orElseThrow().key());
            assertEquals(present, room.current().orElseThrow());
            assertEquals(before, room.settings());
            assertFalse(room.loadingProperty().get());
        }
    }

    @Test
    void aModelThatCannotBeWrittenLeavesNothing() throws Exception {
        train();
        room.save(folder.resolve("not there").resolve("model.gatescope"));
        window.until(() -> room.problemProperty().get().isPresent());
        assertEquals("problem.save.folder", room.problemProperty().get().orElseThrow().key());
        assertEquals(0, folder.toFile().list().length);
    }
}
