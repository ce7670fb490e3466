package org.gatescope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellText;
import org.gatescope.cell.Cells;
import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lessons;
import org.gatescope.session.Session;
import org.gatescope.session.SessionReader;
import org.gatescope.task.Preset;
import org.gatescope.trace.Address;
import org.gatescope.trace.Cursor;
import org.gatescope.train.Progress;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.TimelineMode;
import org.gatescope.ui.lessonpane.Account;
import org.gatescope.ui.lessonpane.LessonModel;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.TrainingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was there when the program ended is there at the next start. */
class SessionKeeperTest {

    @TempDir
    private Path folder;
    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    /** One life of the program. */
    private final class Life {

        private final Settings settings = Settings.inMemory();
        private final Bench bench = new Bench(settings, Experiment.first());
        private final Places places = new Places();
        private final LessonModel lessons = new LessonModel(bench, settings, places, Lessons.shipped(), Account.inMemory());
        private final SessionKeeper keeper = new SessionKeeper(bench, settings, places, lessons, folder, window::add);

        void end() {
            keeper.close();
            places.close();
        }
    }

    @Test
    void theBenchIsAsItWas() {
        Life first = new Life();
        first.keeper.resume();
        first.bench.edit("edit.weight", experiment -> experiment.withHidden(3).withParameter("W_f", 2, 0.1).withClamp("i", java.util.Optional.of(0.0)));
        first.settings.zoomProperty().set(Cursor.Zoom.OPERATOR);
        first.bench.moveTo(new Cursor(Cursor.Pass.BACKWARD, 4, first.bench.cell().root("C").index()));
        first.bench.lookAt(Address.gradient(4, first.bench.cell().root("f").index(), 1));
        first.end();

        Life second = new Life();
        second.keeper.resume();

        assertThat(second.bench.run().experiment().parameters()).isEqualTo(first.bench.run().experiment().parameters());
        assertThat(second.bench.clamps()).isEqualTo(first.bench.clamps());
        assertThat(second.bench.cursor()).isEqualTo(first.bench.cursor());
        assertThat(second.bench.focusProperty().get()).isEqualTo(first.bench.focusProperty().get());
        assertThat(second.settings.zoomProperty().get()).isEqualTo(Cursor.Zoom.OPERATOR);
        assertThat(second.bench.problemProperty().get()).isEmpty();
        second.end();
    }

    @Test
    void aLessonGoesOnAndWhatWasBeforeItComesBack() {
        Life first = new Life();
        first.keeper.resume();
        first.bench.edit("edit.weight", experiment -> experiment.withHidden(5));
        first.lessons.open("cell-state", 3);
        first.bench.edit("edit.weight", experiment -> experiment.withParameter("b_f", 0, 0.5));
        first.end();

        Life second = new Life();
        second.keeper.resume();

        assertThat(second.lessons.reading()).contains(new Session.Page("cell-state", 3));
        assertThat(second.bench.run().experiment().parameters().at("b_f", 0)).isEqualTo(0.5);
        second.lessons.close();
        assertThat(second.bench.run().experiment().hidden()).isEqualTo(5);
        second.end();
    }

    @Test
    void whatIsComparedIsComparedAgain() throws Exception {
        // a comparison answers on JavaFX's thread
        Fx.call(() -> {
            Life first = new Life();
            first.keeper.resume();
            first.places.presentProperty().set(Places.Place.COMPARE);
            first.places.comparison().choose("change.length", each -> each.adding(Cells.cell("minimal-gated-unit")).with(each.setup().withLength(120)));
            first.places.comparison().begin(first.places.comparison().choice(), new org.gatescope.ui.compare.Place(Cursor.Pass.BACKWARD, 33));
            first.end();

            Life second = new Life();
            second.keeper.resume();

            assertThat(second.bench.problemProperty().get()).isEmpty();
            assertThat(second.places.comparison().placeProperty().get()).isEqualTo(new org.gatescope.ui.compare.Place(Cursor.Pass.BACKWARD, 33));
            assertThat(second.places.presentProperty().get()).isEqualTo(Places.Place.COMPARE);
            assertThat(second.places.comparison().choice().setup()).isEqualTo(first.places.comparison().choice().setup());
            assertThat(second.places.comparison().choice().cells().stream().map(Cell::name)).containsExactly("rnn", "lstm", "gru", "minimal-gated-unit");
            assertThat(second.places.comparison().undoableProperty().get()).isEmpty();
            second.end();
            return null;
        });
    }

    @Test
    void aCellOfOnesOwnIsStillChosenForTraining() throws Exception {
        String text = "# title: Mine · 我的\nstate s\ns = tanh(W_s · [s', x] + b_s)\n";
        Life first = new Life();
        first.keeper.resume();
        first.places.room().choose(CellParser.parse("mine", text));
        first.end();

        Life second = new Life();
        second.keeper.resume();

        assertThat(second.bench.problemProperty().get()).isEmpty();
        assertThat(CellText.of(second.places.room().settings().model().cell())).isEqualTo(text);
        assertThat(second.places.room().settings().model().cell().name()).isEqualTo("mine");
        second.end();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        while (!Fx.call(condition::getAsBoolean)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(120)
    void runsComeBackWithTheirCurvesAndGoOnBesideWhatIsChosen() throws Exception {
        Life first = Fx.call(() -> {
            Life life = new Life();
            life.keeper.resume();
            life.places.room().choose(Preset.named("sine").settings().with("epochs", "2"));
            life.places.room().start();
            return life;
        });
        until(() -> ended(first, 1));
        Fx.call(() -> {
            first.places.room().choose(first.places.room().settings().with("epochs", "3").with("cell", "gru"));
            first.places.room().start();
            return null;
        });
        until(() -> ended(first, 2));
        List<double[]> losses = Fx.call(() -> {
            Room room = first.places.room();
            room.choose(room.settings().with("hidden", "7"));
            room.tick();
            List<double[]> curves = room.runs().stream().map(run -> run.trainer().progress().trainLoss().toArray()).toList();
            first.end();
            return curves;
        });

        Life second = Fx.call(() -> {
            Life life = new Life();
            life.keeper.resume();
            return life;
        });
        until(() -> second.places.room().runs().size() == 2);
        Fx.call(() -> {
            Room room = second.places.room();
            assertThat(room.settings().model().hidden()).isEqualTo(7);
            assertThat(room.undoableProperty().get()).isEmpty();
            for (int i = 0; i < losses.size(); i++) {
                assertThat(room.runs().get(i).progress().trainLoss().toArray()).isEqualTo(losses.get(i));
            }
            TrainingRun newest = room.current().orElseThrow();
            assertThat(newest.progress().state()).isEqualTo(Progress.State.FINISHED);
            assertThat(newest.batches()).isEqualTo(losses.getLast().length);
            assertThat(newest.progress().validationLoss().length()).isEqualTo(3);
            // kept again, the session is the same
            second.keeper.keep();
            second.end();
            return null;
        });
        Session session = SessionReader.read(folder.resolve("last" + Session.ENDING));
        assertThat(session.room().orElseThrow().runs()).hasSize(2);
        assertThat(session.room().orElseThrow().runs().getLast().past("a").orElseThrow().progress().trainLoss().toArray()).isEqualTo(losses.getLast());
    }

    @Test
    @Timeout(120)
    void aRunWhoseDataAreGoneIsToldOfAndComesBackWithThem() throws Exception {
        Path table = Files.writeString(folder.resolve("prices.csv"), "day,close\n" + IntStream.range(0, 60).mapToObj(day -> day + "," + (100 + day % 7)).collect(Collectors.joining("\n")));
        Life first = Fx.call(() -> {
            Life life = new Life();
            life.keeper.resume();
            life.places.room().choose(Preset.named("share-price").settings().with("epochs", "1").with("data", table.toString()));
            life.places.room().start();
            return life;
        });
        until(() -> ended(first, 1));
        end(first);
        Path elsewhere = Files.move(table, folder.resolve("elsewhere.csv"));

        Life second = Fx.call(SessionKeeperTest.this::resumed);
        until(() -> second.places.room().problemProperty().get().isPresent());
        Fx.call(() -> {
            second.bench.edit("edit.weight", experiment -> experiment.withHidden(2));
            return null;
        });
        end(second);
        Files.move(elsewhere, table);

        Life third = Fx.call(SessionKeeperTest.this::resumed);
        until(() -> third.places.room().runs().size() == 1);
        assertThat(third.bench.run().experiment().hidden()).isEqualTo(2);
        end(third);
    }

    @Test
    @Timeout(120)
    void whatIsKeptWhileSomethingLoadsHasEverything() throws Exception {
        Fx.call(() -> {
            Life life = resumed();
            life.bench.edit("edit.weight", experiment -> experiment.withHidden(6));
            life.places.room().choose(life.places.room().settings().with("hidden", "9"));
            life.places.room().start();
            life.end();
            return null;
        });
        Session kept = SessionReader.read(folder.resolve("last" + Session.ENDING));
        assertThat(kept.bench().experiment().hidden()).isEqualTo(6);
        assertThat(kept.room().orElseThrow().options()).containsEntry("hidden", "9");
    }

    private Life resumed() {
        Life life = new Life();
        life.keeper.resume();
        return life;
    }

    private static void end(Life life) throws Exception {
        Fx.call(() -> {
            life.end();
            return null;
        });
    }

    private static boolean ended(Life life, int count) {
        List<TrainingRun> runs = life.places.room().runs();
        return runs.size() == count && runs.getLast().trainer().progress().state() == Progress.State.FINISHED;
    }

    @Test
    void theWindowUnfoldsAsTheSessionHadIt() {
        Life first = new Life();
        first.keeper.resume();
        first.settings.openTimeline(true);
        first.settings.timelineModeProperty().set(TimelineMode.UNITS);
        first.settings.openProperty("inspector.code", false).set(true);
        Path file = folder.resolve("mine" + Session.ENDING);
        first.keeper.save(file);
        first.end();

        Life other = new Life();
        other.keeper.open(file);

        assertThat(other.settings.timelineOpenProperty().get()).isTrue();
        assertThat(other.settings.timelineModeProperty().get()).isEqualTo(TimelineMode.UNITS);
        assertThat(other.settings.openProperty("inspector.code", false).get()).isTrue();
        other.end();
    }

    @Test
    void aWindowThatNeverOpenedTakesNothingAway() throws Exception {
        Life first = new Life();
        first.keeper.resume();
        first.bench.edit("edit.weight", experiment -> experiment.withHidden(4));
        first.end();
        byte[] kept = Files.readAllBytes(folder.resolve("last" + Session.ENDING));

        new Life().end();

        assertThat(Files.readAllBytes(folder.resolve("last" + Session.ENDING))).isEqualTo(kept);
    }

    @Test
    void aDamagedSessionIsToldOfAndKeptAside() throws Exception {
        Files.write(folder.resolve("last" + Session.ENDING), new byte[] {1, 2, 3});
        Life life = new Life();
        life.keeper.resume();

        assertThat(life.bench.problemProperty().get().orElseThrow().key()).isEqualTo("problem.file");
        assertThat(folder.resolve("unreadable" + Session.ENDING)).exists();
        assertThat(life.bench.run().experiment().hidden()).isEqualTo(1);
        life.end();
        assertThat(folder.resolve("last" + Session.ENDING)).exists();
    }

    @Test
    void undoBringsBackWhatASessionReplaced() {
        Life life = new Life();
        life.keeper.resume();
        life.bench.edit("edit.weight", experiment -> experiment.withHidden(2));
        Path file = folder.resolve("mine" + Session.ENDING);
        life.keeper.save(file);
        life.bench.edit("edit.weight", experiment -> experiment.withHidden(6));
        life.end();

        Life next = new Life();
        next.keeper.resume();
        assertThat(next.keeper.open(file)).isTrue();
        assertThat(next.bench.run().experiment().hidden()).isEqualTo(2);
        next.bench.undo();
        assertThat(next.bench.run().experiment().hidden()).isEqualTo(6);
        next.end();
    }

    private static Path ownLesson(Path where) throws Exception {
        Path lesson = Files.createDirectories(where.resolve("own/01-mine"));
        for (String language : new String[] {"en", "zh"}) {
            Files.writeString(lesson.resolve(language + ".md"), "---\nid: mine\ntitle: Mine\nminutes: 5\n---\n\n## One\n\n```scene\ncell gru\n```\n\nText.\n\n## Two\n\nMore.\n");
        }
        return lesson.getParent();
    }

    /** Reads a lesson of a teacher's own to its second page, and the program ends. */
    private Life readOwnLesson(Path own) throws Exception {
        Life life = Fx.call(() -> {
            Life first = new Life();
            first.keeper.resume();
            first.bench.edit("edit.hidden", experiment -> experiment.withHidden(5));
            first.lessons.own().open(own);
            return first;
        });
        Fx.await(() -> life.lessons.courseProperty().get().english().size() == 1);
        return Fx.call(() -> {
            life.lessons.open("mine", 2);
            life.bench.edit("edit.hidden", experiment -> experiment.withHidden(2));
            life.end();
            life.lessons.own().close();
            return life;
        });
    }

    private Life again() throws Exception {
        return Fx.call(() -> {
            Life life = new Life();
            life.keeper.resume();
            return life;
        });
    }

    @Test
    void aLessonOfOnesOwnGoesOnToo() throws Exception {
        readOwnLesson(ownLesson(folder));
        Life second = again();
        Fx.await(() -> second.lessons.reading().isPresent());
        Fx.call(() -> {
            assertThat(second.lessons.reading().orElseThrow().number()).isEqualTo(2);
            assertThat(second.bench.cell().name()).isEqualTo("gru");
            assertThat(second.bench.run().experiment().hidden()).isEqualTo(2);
            assertThat(second.bench.problemProperty().get()).isEmpty();
            second.lessons.close();
            assertThat(second.bench.run().experiment().hidden()).isEqualTo(5);
            assertThat(second.bench.undoableProperty().get()).isEmpty();
            second.lessons.own().close();
            second.end();
            return null;
        });
    }

    @Test
    void aLessonThatIsStillBeingReadDoesNotTakeOverWhatWasOpenedSince() throws Exception {
        Path plain = folder.resolve("plain" + Session.ENDING);
        Fx.call(() -> {
            Life maker = new Life();
            maker.bench.edit("edit.hidden", experiment -> experiment.withHidden(7));
            maker.keeper.save(plain);
            maker.end();
            return null;
        });
        readOwnLesson(ownLesson(folder));
        Life second = Fx.call(() -> {
            Life life = new Life();
            life.keeper.resume();
            life.keeper.open(plain);
            return life;
        });
        Fx.await(() -> second.lessons.courseProperty().get().english().size() == 1);
        Fx.call(() -> {
            assertThat(second.bench.run().experiment().hidden()).isEqualTo(7);
            assertThat(second.lessons.reading()).isEmpty();
            second.lessons.own().close();
            second.end();
            return null;
        });
    }

    @Test
    void whereALessonIsGoneTheLearnersOwnComesBack() throws Exception {
        Path own = ownLesson(folder);
        readOwnLesson(own);
        Files.move(own, folder.resolve("elsewhere"));
        Life second = again();
        Fx.call(() -> {
            assertThat(second.lessons.reading()).isEmpty();
            assertThat(second.bench.cell().name()).isEqualTo("lstm");
            assertThat(second.bench.run().experiment().hidden()).isEqualTo(5);
            assertThat(second.bench.problemProperty().get().orElseThrow().key()).isEqualTo("problem.lesson");
            second.end();
            return null;
        });
    }

    /** The learner's training is kept while a lesson has the room, and what that trains is not. */
    @Test
    void aLessonInTheRoomLeavesTheOwnSettingsInTheSession() throws Exception {
        Life first = new Life();
        first.keeper.resume();
        first.places.room().choose(first.places.room().settings().with("hidden", "7"));
        first.lessons.open("training", 1);
        first.end();

        Life second = new Life();
        second.keeper.resume();
        second.lessons.close();
        assertThat(second.places.room().settings().model().hidden()).isEqualTo(7);
        second.end();
    }
}
