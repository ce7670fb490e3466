package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Task;
import org.gatescope.task.Preset;
import org.gatescope.train.Progress;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages that train, without a window. */
class RoomLessonTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final Settings settings = Settings.inMemory();
    private final Bench bench = new Bench(settings, Experiment.first());
    private final Room room = new Room(Preset.all().getFirst(), window::add);
    private Whereabouts.Place place = Whereabouts.Place.CELL;
    private final LessonModel model = new LessonModel(bench, settings, new Whereabouts() {

        @Override
        public Room room() {
            return room;
        }

        @Override
        public Place place() {
            return place;
        }

        @Override
        public void go(Place there) {
            place = there;
        }
    }, Lessons.shipped(), Account.inMemory());

    @AfterEach
    void close() {
        room.close();
    }

    private LessonModel.Reading reading() {
        return model.readingProperty().get().orElseThrow();
    }

    private void until(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("never came true: " + what).isLessThan(end);
            Runnable task = window.poll(5, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
            room.tick();
        }
    }

    @Test
    void aTaskIsDoneByTrainingAndForgottenWithThePage() throws Exception {
        model.open("training", 1);
        assertThat(place).isEqualTo(Whereabouts.Place.TRAIN);
        Task task = reading().content().tasks().getFirst().task();
        PageModel page = reading().page();
        assertThat(page.doneProperty(task).get()).isFalse();

        page.showMe(task);
        until("the task is done", () -> page.doneProperty(task).get());
        until("it is over", () -> !page.busyProperty().get());

        assertThat(page.momentProperty().get().training().epochs()).isEqualTo(3);
        model.reenter();
        assertThat(room.current()).isEmpty();
        assertThat(page.momentProperty().get().training().epochs()).isZero();
        model.close();
        assertThat(place).isEqualTo(Whereabouts.Place.CELL);
    }

    @Test
    void theLearnersOwnTrainingCounts() throws Exception {
        model.open("training", 1);
        Task task = reading().content().tasks().getFirst().task();
        room.start();
        until("the task is done", () -> reading().page().doneProperty(task).get());
        room.stop();
    }

    @Test
    void aPredictionTrainsBeforeItTells() throws Exception {
        model.open("training", 2);
        Prediction prediction = reading().content().predictions().getFirst().prediction();
        PageModel page = reading().page();

        page.answer(prediction, new Guess.Chosen(1));
        assertThat(page.busyProperty().get()).isTrue();
        assertThat(page.answerProperty(prediction).get()).isEmpty();
        until("it is answered", () -> page.answerProperty(prediction).get().isPresent());

        assertThat(page.answerProperty(prediction).get().orElseThrow().isRight()).isTrue();
        assertThat(page.busyProperty().get()).isFalse();
    }

    @Test
    void aRunThatDivergesEndsTheTraining() throws Exception {
        model.open("training", 4);
        Prediction prediction = reading().content().predictions().getFirst().prediction();
        PageModel page = reading().page();
        page.answer(prediction, new Guess.Chosen(0));
        until("it is answered", () -> page.answerProperty(prediction).get().isPresent());

        assertThat(page.momentProperty().get().training().diverged()).isTrue();
        assertThat(page.answerProperty(prediction).get().orElseThrow().right()).hasSize(1);
    }

    /** Trains the learner's own run for an epoch, with settings of one's own. */
    private TrainingRun trainMine() throws Exception {
        room.choose(room.settings().with("hidden", "5"));
        room.oneEpoch();
        until("an epoch is over", () -> room.current().filter(run -> run.progress().epoch() == 1 && run.progress().state() == Progress.State.PAUSED).isPresent());
        return room.current().orElseThrow();
    }

    @Test
    void leavingALessonBringsBackTheRoom() throws Exception {
        place = Whereabouts.Place.TRAIN;
        TrainingRun mine = trainMine();
        org.gatescope.task.Settings chosen = room.settings();
        Optional<String> undoable = room.undoableProperty().get();

        model.open("training", 1);
        assertThat(room.runs()).isEmpty();
        assertThat(room.ownRun()).contains(mine);
        assertThat(room.undoableProperty().get()).isEmpty();
        room.oneEpoch();
        until("the lesson's own epoch is over", () -> room.current().filter(run -> run.progress().epoch() == 1).isPresent());
        TrainingRun lessons = room.current().orElseThrow();
        model.close();

        assertThat(place).isEqualTo(Whereabouts.Place.TRAIN);
        assertThat(room.settings()).isEqualTo(chosen);
        assertThat(room.undoableProperty().get()).isEqualTo(undoable);
        assertThat(room.runs()).containsExactly(mine);
        assertThat(room.current()).contains(mine);
        assertThat(room.canGoOn()).isTrue();
        until("the lesson's run has ended", () -> lessons.trainer().progress().state().isEnd());
    }

    @Test
    void aLessonAboutTheCellLeavesTheRoomAlone() throws Exception {
        TrainingRun mine = trainMine();
        model.open("forget-gate", 1);
        assertThat(room.current()).contains(mine);
    }

    /** As when a session is resumed: its run is still being read while its lesson opens. */
    @Test
    void whatIsStillBeingLoadedBelongsToTheLearner() throws Exception {
        room.oneEpoch();
        model.open("training", 1);
        assertThat(room.loadingProperty().get()).isFalse();
        until("it is loaded", () -> room.ownRun().isPresent());
        assertThat(room.runs()).isEmpty();
        model.close();
        assertThat(room.current()).isEqualTo(room.ownRun()).isPresent();
        assertThat(room.loadingProperty().get()).isFalse();
    }

    @Test
    void anotherLanguageKeepsWhatWasTrainedAndAnswered() throws Exception {
        model.open("training", 2);
        PageModel page = reading().page();
        page.answer(reading().content().predictions().getFirst().prediction(), new Guess.Chosen(1));
        until("it is answered", () -> page.answerProperty(reading().content().predictions().getFirst().prediction()).get().isPresent());
        TrainingRun run = room.current().orElseThrow();
        String title = reading().content().title();

        settings.localeProperty().set(Locale.CHINESE);

        assertThat(reading().content().title()).isNotEqualTo(title);
        assertThat(room.current()).contains(run);
        assertThat(reading().page().answerProperty(reading().content().predictions().getFirst().prediction()).get()).isPresent();
    }

    /** Trains one epoch as its button does, and sees it end. */
    private Progress oneEpoch() throws Exception {
        room.oneEpoch();
        until("an epoch is over", () -> room.current().filter(run -> run.progress().epoch() >= 1 && run.progress().state() == Progress.State.PAUSED).isPresent());
        return room.current().orElseThrow().trainer().progress();
    }

    @Test
    void aPageThatIsTurnedTrainsNoMore() throws Exception {
        model.open("training", 1);
        PageModel page = reading().page();
        page.showMe(reading().content().tasks().getFirst().task());
        assertThat(page.busyProperty().get()).isTrue();
        model.next();
        assertThat(page.busyProperty().get()).isFalse();

        Progress progress = oneEpoch();

        assertThat(progress.epoch()).isEqualTo(1);
        assertThat(progress.state()).isEqualTo(Progress.State.PAUSED);
    }

    @Test
    void aPageThatIsTurnedJudgesNobody() throws Exception {
        model.open("training", 2);
        PageModel page = reading().page();
        Prediction prediction = reading().content().predictions().getFirst().prediction();
        page.answer(prediction, new Guess.Chosen(1));
        model.previous();
        oneEpoch();
        assertThat(page.answerProperty(prediction).get()).isEmpty();
        assertThat(model.account().progress().on("training", 2).answers()).isEmpty();
    }

    @Test
    void showMeLeavesOptionsAsTheLearnerChoseThem() throws Exception {
        model.open("training", 1);
        room.choose(room.settings().with("hidden", "3"));
        PageModel page = reading().page();
        page.showMe(reading().content().tasks().getFirst().task());
        until("it is over", () -> !page.busyProperty().get());
        assertThat(room.settings().texts()).containsEntry("hidden", "3");
        assertThat(room.current().orElseThrow().progress().epoch()).isEqualTo(3);
    }
}
