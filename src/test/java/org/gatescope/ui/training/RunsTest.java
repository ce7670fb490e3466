package org.gatescope.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.gatescope.check.SmallDigits;
import org.gatescope.export.BadInputException;
import org.gatescope.lab.Experiment;
import org.gatescope.task.Option;
import org.gatescope.task.Preset;
import org.gatescope.task.Settings;
import org.gatescope.task.Task;
import org.gatescope.task.Tasks;
import org.gatescope.train.Checkpoint;
import org.gatescope.train.Progress.State;
import org.gatescope.ui.common.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the training room promises of choices and runs, without a window. */
class RunsTest {

    private static final Set<String> THREADS = Set.of("training-room", "forecast", "look", "training-0", "training-1");

    private final Frames frames = new Frames();
    private final Set<Thread> before = threads();
    private final Room room = new Room(Preset.all().getFirst(), frames);

    @AfterEach
    void closingEndsEveryThread() throws InterruptedException {
        room.close();
        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                thread.join(TimeUnit.SECONDS.toMillis(30));
                assertFalse(thread.isAlive(), thread.getName() + " still runs");
            }
        }
    }

    private static Set<Thread> threads() {
        Set<Thread> found = new HashSet<>(Thread.getAllStackTraces().keySet());
        found.removeIf(thread -> !THREADS.contains(thread.getName()));
        return found;
    }

    /** Ten batches an epoch, so that a run is over in a moment. */
    private static Settings small(String... more) {
        return with(Tasks.all().getFirst().defaults(), "count", "250", "window", "10", "hidden", "4", "batch", "17", "epochs", "3").with(more);
    }

    private record Chosen(Settings settings) {
        Settings with(String... more) {
            try {
                Settings changed = settings;
                for (int i = 0; i < more.length; i += 2) {
                    changed = changed.with(more[i], more[i + 1]);
                }
                return changed;
            } catch (BadInputException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Chosen with(Settings settings, String... more) {
        return new Chosen(new Chosen(settings).with(more));
    }

    private void choose(Settings settings) {
        room.choose(new Preset("test", settings));
    }

    private void choose(String name, String text) throws BadInputException {
        Option<?> option = room.settings().task().options().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        choose(option, option.withText(room.settings(), text));
    }

    private <V> void choose(Option<V> option, Settings wanted) {
        room.choose(option, option.value(wanted));
    }

    private void until(State state) {
        frames.until("the run is " + state, room, () -> !room.loadingProperty().get() && run().progress().state() == state);
    }

    private TrainingRun run() {
        return room.current().orElseThrow();
    }

    private double[] losses() {
        return run().progress().trainLoss().toArray();
    }

    // ---- what is chosen

    @Test
    void whatIsChosenCanBeTakenBackAndMadeAgain() throws BadInputException {
        Settings first = room.settings();
        choose("hidden", "5");
        choose("lr", "0.5");
        Settings second = room.settings();
        assertEquals(Optional.of("lr"), room.undoableProperty().get());
        assertEquals(Optional.empty(), room.redoableProperty().get());
        room.undo();
        assertEquals(Optional.of("hidden"), room.undoableProperty().get());
        assertEquals(Optional.of("lr"), room.redoableProperty().get());
        room.undo();
        assertEquals(first, room.settings());
        assertEquals(Optional.empty(), room.undoableProperty().get());
        room.undo();
        assertEquals(first, room.settings());
        room.redo();
        room.redo();
        assertEquals(second, room.settings());
        room.undo();
        choose("hidden", "7");
        assertEquals(Optional.empty(), room.redoableProperty().get(), "another way was taken");
    }

    @Test
    void choosingWhatIsChosenIsNoChange() throws BadInputException {
        choose("hidden", room.settings().model().hidden() + "");
        room.choose(room.settings().task());
        assertEquals(Optional.empty(), room.undoableProperty().get());
    }

    @Test
    void aPresetIsKnownAgainByItsValues() throws BadInputException {
        for (Preset preset : Preset.all()) {
            room.choose(preset);
            assertEquals(Optional.of(preset), room.presetProperty().get());
            String hidden = Integer.toString(room.settings().model().hidden());
            choose("hidden", "3");
            assertEquals(Optional.empty(), room.presetProperty().get());
            choose("hidden", hidden);
            assertEquals(Optional.of(preset), room.presetProperty().get());
        }
    }

    @Test
    void everyTaskCanBeChosen() {
        for (Task task : Tasks.all()) {
            room.choose(task);
            assertEquals(task.defaults(), room.settings());
        }
    }

    // ---- a run

    @Test
    void aRunBeginsRunsAndFinishes() {
        choose(small());
        Set<State> seen = new HashSet<>();
        room.currentProperty().subscribe(now -> now.ifPresent(run -> run.progressProperty().subscribe(progress -> seen.add(progress.state()))));
        room.start();
        assertTrue(room.loadingProperty().get());
        until(State.FINISHED);
        assertTrue(seen.contains(State.RUNNING));
        assertEquals(30, run().progress().steps());
        assertEquals(3, run().progress().validationLoss().length());
        assertFalse(room.canGoOn());
    }

    @Test
    void oneBatchIsOnePointMore() {
        choose(small());
        room.oneBatch();
        until(State.PAUSED);
        for (int batch = 1; batch <= 4; batch++) {
            assertEquals(batch, run().progress().steps());
            assertEquals(batch, run().progress().gradientNorm().length());
            assertEquals(batch, run().progress().learningRate().length());
            int next = batch + 1;
            room.oneBatch();
            frames.until("one batch more", room, () -> run().progress().steps() == next && run().progress().state() == State.PAUSED);
        }
        for (int frame = 0; frame < 5; frame++) {
            frames.one(room);
        }
        assertEquals(5, losses().length, "no point without a step");
        assertEquals(1, room.runs().size());
    }

    @Test
    void oneEpochGoesToItsEnd() {
        choose(small());
        room.oneBatch();
        until(State.PAUSED);
        room.oneEpoch();
        frames.until("the epoch's end", room, () -> run().progress().epoch() == 1 && run().progress().state() == State.PAUSED);
        assertEquals(10, losses().length);
        room.oneEpoch();
        frames.until("the next one's", room, () -> run().progress().epoch() == 2 && run().progress().state() == State.PAUSED);
        assertEquals(20, losses().length);
    }

    @Test
    void aPausedRunGoesOnAsIfItHadNotBeenPaused() {
        choose(small("epochs", "2000"));
        room.start();
        frames.until("it has learned something", room, () -> room.current().filter(run -> run.progress().steps() > 3).isPresent());
        room.pause();
        until(State.PAUSED);
        int steps = losses().length;
        frames.one(room);
        assertEquals(steps, losses().length);
        assertTrue(room.canGoOn());
        room.start();
        frames.until("it goes on", room, () -> losses().length > steps);
        room.stop();
        until(State.INTERRUPTED);
        assertEquals(1, room.runs().size());
        assertFalse(room.canGoOn());
        double[] pausedOnce = losses();
        room.restart();
        frames.until("another run", room, () -> room.runs().size() == 2 && losses().length >= steps + 3);
        assertArrayEquals(Arrays.copyOf(pausedOnce, steps + 1), Arrays.copyOf(losses(), steps + 1));
    }

    @Test
    void restartBeginsWithTheSameWeights() {
        choose(small());
        room.start();
        until(State.FINISHED);
        TrainingRun first = run();
        room.restart();
        frames.until("another run", room, () -> run() != first);
        until(State.FINISHED);
        assertSame(first.loaded(), run().loaded(), "the same wave is not made twice");
        assertArrayEquals(first.trainer().start().parameters(), run().trainer().start().parameters());
        assertArrayEquals(first.progress().trainLoss().toArray(), losses());
    }

    @Test
    void aChangedSettingMakesStartANewRun() throws BadInputException {
        choose(small("epochs", "1000"));
        room.start();
        frames.until("it runs", room, () -> room.current().filter(run -> run.progress().steps() > 0).isPresent());
        room.pause();
        until(State.PAUSED);
        TrainingRun first = run();
        choose("hidden", "3");
        assertFalse(room.canGoOn());
        room.oneBatch();
        frames.until("a new run", room, () -> run() != first);
        assertEquals(3, run().network().architecture().hidden());
        frames.until("the old run has ended", room, () -> first.progress().state() == State.INTERRUPTED);
        room.undo();
        assertFalse(room.canGoOn(), "the present run is of what was chosen before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "gru-reset-after", "rnn", "peephole-lstm"})
    void everyCellLearnsEveryTaskAndOpensInTheCell(String cell, @TempDir Path folder) throws Exception {
        Path digits = SmallDigits.write(folder, 60, 20);
        learns(small("cell", cell, "epochs", "5", "lr", "0.02"));
        learns(with(Preset.named("share-price").settings(), "cell", cell, "hidden", "4", "epochs", "5").settings());
        learns(with(Preset.named("share-price-article").settings(), "cell", cell, "hidden", "4", "epochs", "20").settings());
        learns(with(Preset.named("mnist").settings(), "data", digits.toString(), "cell", cell, "hidden", "8", "batch", "10", "lr", "0.01", "epochs", "8").settings());
    }

    /** To the end of the run: the loss falls, a series gets a forecast, and a test sample opens in each layer. */
    private void learns(Settings settings) {
        choose(settings);
        room.start();
        until(State.FINISHED);
        double[] losses = losses();
        int part = losses.length / 4;
        double first = Arrays.stream(losses, 0, part).average().orElseThrow();
        double last = Arrays.stream(losses, losses.length - part, losses.length).average().orElseThrow();
        assertTrue(last < first, settings.task().name() + ": the loss goes from " + first + " to " + last);
        if (run().loaded().forecasting().isPresent()) {
            frames.until("a forecast", room, () -> run().forecastProperty().get().isPresent());
        }
        for (int layer = 0; layer < run().network().architecture().layers(); layer++) {
            List<Experiment> opened = new ArrayList<>();
            room.open(run().loaded().problem().test().count() - 1, layer, false, opened::add);
            frames.until("the sample", room, () -> !opened.isEmpty());
            assertEquals(settings.model().cell().name(), opened.getFirst().cell().name());
        }
    }

    @Test
    void runsLieOverOneAnotherByNameAndTheOldestGoes() throws BadInputException {
        choose(small());
        for (int run = 1; run <= Work.MOST_RUNS + 2; run++) {
            choose("hidden", Integer.toString(run));
            int count = Math.min(run, Work.MOST_RUNS);
            String name = run + " · LSTM " + run + "×1";
            room.oneBatch();
            frames.until(name, room, () -> room.current().filter(each -> each.name().equals(name)).isPresent());
            until(State.PAUSED);
            assertEquals(count, room.runs().size());
            assertSame(run(), room.runs().getLast());
        }
        assertEquals("3 · LSTM 3×1", room.runs().getFirst().name());
        var chart = new LearningChart(Texts.of(org.gatescope.ui.common.Settings.inMemory(), "training"));
        for (LearningChart.Subject subject : LearningChart.Subject.values()) {
            Set<String> owners = new HashSet<>();
            chart.data(subject, room.runs()).series().forEach(each -> owners.add(each.run()));
            assertEquals(Work.MOST_RUNS, owners.size(), subject + ": each run by its name");
        }
    }

    @Test
    void runsOfAnotherTaskAreNotCompared() {
        choose(small());
        room.oneBatch();
        until(State.PAUSED);
        room.choose(Tasks.all().get(3));
        assertEquals(List.of(), room.runsOfTask());
        choose(with(Tasks.all().get(3).defaults(), "sequences", "40", "length", "5", "hidden", "3").settings());
        room.oneBatch();
        frames.until("a run of the other task", room, () -> room.currentOfTask().isPresent());
        assertEquals(room.runs(), room.runsOfTask());
        assertEquals(1, room.runs().size());
    }

    // ---- bad weather

    @Test
    void aBadFileIsRefusedInOneSentence(@TempDir Path folder) throws IOException {
        List<Path> bad = List.of(folder.resolve("missing.csv"), Files.writeString(folder.resolve("words.csv"), "a,b\nx,y\nz,w\n"),
                Files.write(folder.resolve("empty.csv"), new byte[0]), Files.createDirectory(folder.resolve("folder")));
        for (String task : List.of("series", "mnist")) {
            for (Path file : bad) {
                choose(with(Preset.all().stream().filter(each -> each.task().name().equals(task)).findFirst().orElseThrow().settings(),
                        "data", file.toString()).settings());
                room.start();
                frames.until("it is refused", room, () -> room.problemProperty().get().isPresent());
                String sentence = room.problemProperty().get().orElseThrow()
                        .sentence(Texts.of(org.gatescope.ui.common.Settings.inMemory(), "training"));
                assertTrue(sentence.contains(folder.toString()), sentence);
                assertFalse(sentence.contains("Exception") || sentence.contains("\n"), sentence);
                assertFalse(room.loadingProperty().get());
                assertTrue(room.current().isEmpty());
                room.clearProblem();
                assertTrue(room.problemProperty().get().isEmpty());
            }
        }
        choose(small());
        room.oneBatch();
        until(State.PAUSED);
        assertTrue(room.problemProperty().get().isEmpty());
    }

    @Test
    void aNetworkOfTooManyNumbersIsRefusedInOneSentence() {
        choose(small("hidden", "4096", "layers", "16", "bidirectional", "true"));
        room.start();
        frames.until("it is refused", room, () -> room.problemProperty().get().isPresent());
        String sentence = room.problemProperty().get().orElseThrow().sentence(Texts.of(org.gatescope.ui.common.Settings.inMemory(), "training"));
        assertTrue(sentence.contains("2147483647") && !sentence.contains("Exception") && !sentence.contains("\n"), sentence);
        assertFalse(room.loadingProperty().get());
        choose(small());
        room.oneBatch();
        until(State.PAUSED);
        assertTrue(room.problemProperty().get().isEmpty());
    }

    @Test
    void aLearningRateOfAThousandEndsInASentence() {
        for (String clip : List.of("0", "5")) {
            choose(small("lr", "1000", "epochs", "50", "clip", clip));
            room.start();
            until(State.DIVERGED);
            assertFalse(room.canGoOn());
            theSentenceSays(!clip.equals("0"));
        }
    }

    private void theSentenceSays(boolean clipped) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var settings = org.gatescope.ui.common.Settings.inMemory();
            settings.localeProperty().set(locale);
            String sentence = new Failures(Texts.of(settings, "training")).sentence(run()).orElseThrow();
            assertTrue(sentence.matches("[^。]*。|.*[^.]\\.") && !sentence.contains(". "), "one sentence: " + sentence);
            assertFalse(sentence.contains("{") || sentence.contains("\n"), sentence);
            assertTrue(sentence.contains(Long.toString(run().progress().divergence().orElseThrow().batch())), sentence);
            assertEquals(!clipped, sentence.contains("clip the gradient") || sentence.contains("裁剪梯度"), "no advice that is taken already: " + sentence);
            long kept = room.checkpoint().orElseThrow().step();
            assertTrue(kept == 0 ? sentence.contains("initial weights") || sentence.contains("初始权重") : sentence.contains("batch " + kept)
                    || sentence.contains("第 " + kept + " 个批量之后"), sentence);
            assertFalse(sentence.contains("e+"), sentence);
            assertEquals(locale.equals(Locale.CHINESE), sentence.codePoints().anyMatch(Character::isIdeographic), sentence);
        }
        Checkpoint kept = room.checkpoint().orElseThrow();
        for (float parameter : kept.parameters()) {
            assertTrue(Float.isFinite(parameter));
        }
    }

    @Test
    void whatIsStillLoadingWhenTheRoomClosesNeverBegins() throws InterruptedException {
        choose(small("epochs", "100000"));
        room.start();
        room.close();
        closingEndsEveryThread();
        frames.one(room);
        assertTrue(room.current().isEmpty());
    }

    @Test
    void closingWhileItTrainsEndsTheRun() {
        choose(small("epochs", "100000"));
        room.start();
        frames.until("it trains", room, () -> room.current().filter(run -> run.progress().steps() > 3).isPresent());
        assertNotEquals(before, threads());
    }

    // ---- what is learned

    @Test
    void forecastsFollowTheEvaluations() {
        choose(small());
        room.oneEpoch();
        until(State.PAUSED);
        frames.until("a forecast", room, () -> run().forecastProperty().get().isPresent());
        var forecast = run().forecastProperty().get().orElseThrow();
        assertEquals(250, forecast.truth().length);
        double reported = run().progress().measures().get(org.gatescope.train.Measure.TEST_RMSE).last();
        frames.until("the newest forecast", room, () -> Math.abs(run().forecastProperty().get().orElseThrow().errors().oneStep() - reported) <= 1e-6);
        room.oneEpoch();
        frames.until("another forecast", room, () -> run().forecastProperty().get().orElseThrow() != forecast);
    }

    @Test
    void theCheckpointThatIsLookedAtFollowsTheNewestUnlessOneIsChosen() {
        choose(small());
        room.start();
        until(State.FINISHED);
        List<Checkpoint> kept = new ArrayList<>(run().trainer().checkpoints());
        assertEquals(0, kept.getFirst().step());
        assertEquals(30, room.checkpoint().orElseThrow().step());
        room.lookAt(Optional.of(kept.getFirst()));
        assertSame(kept.getFirst(), room.checkpoint().orElseThrow());
        room.restart();
        frames.until("another run", room, () -> room.runs().size() == 2);
        assertTrue(room.chosenProperty().get().isEmpty(), "a checkpoint of another run is let go");
    }
}
