package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javafx.application.Platform;

import org.gatescope.lab.Experiment;
import org.gatescope.task.Preset;
import org.gatescope.train.Progress;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.training.Room;
import org.gatescope.ui.training.RoomView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the training room is cut short, sticks out or overlaps. */
class TrainFitTest {

    private record Look(String preset, int width, int height, String language, Theme theme, double text, boolean advanced) {

        @Override
        public String toString() {
            return "%s, %d×%d, %s, %s, %.0f %%%s".formatted(preset, width, height, language, theme, text * 100, advanced ? ", advanced" : "");
        }
    }

    static Stream<Look> looks() {
        return Stream.of("en", "zh").flatMap(language -> Stream.of(
                new Look("sine", 1280, 670, language, Theme.LIGHT, 1, false),
                new Look("sine", 1280, 670, language, Theme.DARK, 2, true),
                new Look("share-price", 1280, 670, language, Theme.PROJECTOR, 1, true),
                new Look("share-price", 1280, 670, language, Theme.PROJECTOR, 2, true),
                new Look("mnist", 1024, 768, language, Theme.PROJECTOR, 1, true),
                new Look("mnist", 1280, 800, language, Theme.LIGHT, 1.5, false),
                new Look("adding-100", 1920, 1080, language, Theme.LIGHT, 2, true),
                new Look("lstm-regression", 3840, 2160, language, Theme.DARK, 2, true)));
    }

    /** A batch, so that there is something to look into. On the FX thread, which has to run what comes meanwhile. */
    private static void learn(Room room) {
        room.oneBatch();
        Object key = new Object();
        room.currentProperty().subscribe(run -> run.ifPresent(_ -> Platform.exitNestedEventLoop(key, null)));
        Platform.enterNestedEventLoop(key);
        while (room.current().orElseThrow().trainer().progress().state() != Progress.State.PAUSED) {
            Thread.onSpinWait();
        }
        room.tick();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fits(Look look) throws Exception {
        List<String> faults = Fx.call(() -> {
            Settings settings = Settings.inMemory();
            settings.choose(Locale.of(look.language()), look.theme(), look.text());
            settings.openProperty("training-advanced", false).set(look.advanced());
            try (Places places = new Places()) {
                places.room().choose(Preset.named(look.preset()));
                places.presentProperty().set(Places.Place.TRAIN);
                if (look.preset().equals("sine")) {
                    learn(places.room());
                }
                LaboratoryView view = new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
                Snapshot.layOut(view, settings, look.width(), look.height());
                ((RoomView) view.lookup(".room")).frame();
                Snapshot.layOut(view, settings, look.width(), look.height());
                return FitCheck.faults(view);
            }
        });
        assertEquals("", String.join("\n", faults));
    }

    private record Page(String lesson, int page, int width, int height, String language, Theme theme) {
    }

    static Stream<Page> pages() {
        return Stream.of("en", "zh").flatMap(language -> Stream.of(
                new Page("training", 1, 1280, 800, language, Theme.LIGHT), new Page("training", 1, 1920, 1080, language, Theme.LIGHT),
                new Page("digits", 6, 1280, 800, language, Theme.PROJECTOR), new Page("share-price", 4, 1280, 800, language, Theme.PROJECTOR)));
    }

    /** Twice the size of type leaves the page and the room little: they wrap and fold. */
    @ParameterizedTest
    @MethodSource("pages")
    void fitsBesideALesson(Page look) throws Exception {
        List<String> faults = Fx.call(() -> {
            Settings settings = Settings.inMemory();
            settings.choose(Locale.of(look.language()), look.theme(), 2);
            settings.openProperty("lesson", false).set(true);
            try (Places places = new Places()) {
                LaboratoryView view = new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
                view.lessons().open(look.lesson(), look.page());
                Snapshot.layOut(view, settings, look.width(), look.height());
                return FitCheck.faults(view);
            }
        });
        assertEquals("", String.join("\n", faults));
    }
}
