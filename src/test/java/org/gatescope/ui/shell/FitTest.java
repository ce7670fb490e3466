package org.gatescope.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.lab.Experiment;
import org.gatescope.lab.Sequence;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in the window is cut short, sticks out or overlaps: from small windows to large ones, in both languages, up to twice the size of type. */
class FitTest {

    private record Subject(UnaryOperator<Experiment> experiment, boolean backward) {
    }

    private static final Map<String, Subject> SUBJECTS = Map.of(
            "lstm", new Subject(each -> each, false),
            "lstm back", new Subject(each -> each, true),
            "lstm 8 × 50 back", new Subject(each -> each.withHidden(8).withLength(50), true),
            "peephole", new Subject(each -> each.withCell(Cells.cell("peephole-lstm")), true),
            "gru, pytorch", new Subject(each -> each.withCell(Cells.cell("gru-reset-after")).withConvention(Convention.PYTORCH), false),
            "gru, textbook", new Subject(each -> each.withCell(Cells.cell("gru-reset-after")).withConvention(Convention.TEXTBOOK), true),
            "held", new Subject(each -> each.withClamp("f", Optional.of(1.0)).withClamp("i", Optional.of(0.0)), true),
            "words", new Subject(each -> each.withHidden(3).withSequence(new Sequence.Words("see", "saw")), false));

    private record Look(String subject, int width, int height, String language, Theme theme, double text, boolean timeline) {

        @Override
        public String toString() {
            return "%s, %d×%d, %s, %s, %.0f %%%s".formatted(subject, width, height, language, theme, text * 100, timeline ? ", timeline" : "");
        }
    }

    static Stream<Look> looks() {
        return Stream.of(
                looks(1280, 670, Theme.LIGHT), looks(1280, 800, Theme.LIGHT), looks(1920, 1080, Theme.LIGHT), looks(1280, 670, Theme.PROJECTOR),
                Stream.of(
                        new Look("lstm", 1024, 768, "en", Theme.PROJECTOR, 1, true),
                        new Look("gru, pytorch", 1024, 768, "zh", Theme.PROJECTOR, 1, true),
                        new Look("peephole", 1024, 768, "en", Theme.PROJECTOR, 1, false),
                        new Look("lstm 8 × 50 back", 1024, 768, "en", Theme.PROJECTOR, 1, true),
                        new Look("words", 1280, 800, "en", Theme.DARK, 1, true),
                        new Look("lstm 8 × 50 back", 3840, 2160, "en", Theme.LIGHT, 1, true),
                        new Look("peephole", 3840, 2160, "zh", Theme.PROJECTOR, 2, true),
                        new Look("held", 1280, 670, "en", Theme.LIGHT, 2, false),
                        new Look("held", 1280, 670, "zh", Theme.LIGHT, 1, true),
                        new Look("words", 3840, 2160, "en", Theme.LIGHT, 2, false))).flatMap(each -> each);
    }

    private static Stream<Look> looks(int width, int height, Theme theme) {
        return Stream.of(
                new Look("lstm", width, height, "en", theme, 1, false),
                new Look("peephole", width, height, "en", theme, 1, true),
                new Look("lstm 8 × 50 back", width, height, "zh", theme, 1.5, true),
                new Look("gru, pytorch", width, height, "en", theme, 1.5, true),
                new Look("lstm", width, height, "en", theme, 2, true),
                new Look("lstm back", width, height, "zh", theme, 2, false),
                new Look("peephole", width, height, "en", theme, 2, true),
                new Look("gru, textbook", width, height, "en", theme, 2, false),
                new Look("words", width, height, "zh", theme, 2, true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void fits(Look look) throws Exception {
        assertEquals("", String.join("\n", faults(look, false)));
    }

    static Stream<Look> looksBesideALesson() {
        return Stream.of(new Look("lstm", 1280, 670, "en", Theme.LIGHT, 1, true), new Look("peephole", 1280, 670, "en", Theme.LIGHT, 2, true),
                new Look("held", 1280, 670, "zh", Theme.LIGHT, 1.5, true), new Look("lstm back", 1024, 768, "en", Theme.PROJECTOR, 1, true),
                new Look("gru, textbook", 1280, 670, "en", Theme.PROJECTOR, 2, true));
    }

    @ParameterizedTest
    @MethodSource("looksBesideALesson")
    void fitsBesideALesson(Look look) throws Exception {
        assertEquals("", String.join("\n", faults(look, true)));
    }

    private static List<String> faults(Look look, boolean lesson) throws Exception {
        return Fx.call(() -> {
            Settings settings = Settings.inMemory();
            settings.choose(Locale.of(look.language()), look.theme(), look.text());
            settings.openTimeline(look.timeline());
            settings.openProperty("lesson", lesson).set(lesson);
            List.of("steps", "activation", "code").forEach(section -> settings.openProperty("inspector." + section, true).set(true));
            Subject subject = SUBJECTS.get(look.subject());
            Bench bench = new Bench(settings, subject.experiment().apply(Experiment.first()));
            LaboratoryView view = new LaboratoryView(bench, settings);
            move(bench, subject.backward());
            bench.edit("edit.input", each -> each.withInput(1, 0, 0.123456));
            Snapshot.layOut(view, settings, look.width(), look.height());
            return FitCheck.faults(view);
        });
    }

    private record Presented(String lesson, int page, int width, int height, String language) { }

    static Stream<Presented> presented() {
        return Stream.of("en", "zh").flatMap(language -> Stream.of(
                new Presented("forget-gate", 1, 1024, 768, language), new Presented("cell-state", 2, 1024, 768, language),
                new Presented("bptt", 2, 1024, 768, language), new Presented("why-memory", 3, 1024, 768, language),
                new Presented("variants", 2, 1024, 768, language), new Presented("training", 2, 1024, 768, language),
                new Presented("digits", 1, 1280, 720, language), new Presented("gru", 7, 1920, 1080, language)));
    }

    /** The smallest of screens that a lesson is presented on, and larger ones, whose type is larger too. */
    @ParameterizedTest
    @MethodSource("presented")
    void fitsBeforeAClass(Presented look) throws Exception {
        List<String> faults = Fx.call(() -> {
            Settings settings = Settings.inMemory();
            settings.choose(Locale.of(look.language()), Theme.DARK, 1.5);
            try (Places places = new Places()) {
                LaboratoryView view = new LaboratoryView(new Bench(settings, Experiment.first()), settings, places);
                settings.openProperty("lesson", false).set(true);
                view.lessons().open(look.lesson(), look.page());
                view.presenter().start(look.height());
                Snapshot.layOut(view, settings, look.width(), look.height());
                return FitCheck.faults(view);
            }
        });
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void theCheckSeesWhatIsWrong() throws Exception {
        List<String> faults = Fx.call(() -> {
            Label cut = new Label("much too long for its room");
            cut.setMaxWidth(60);
            Button one = new Button("one");
            Button over = new Button("over it");
            over.setTranslateX(-20);
            HBox header = new HBox(cut, one, over, new Label("beyond the edge"));
            header.getStyleClass().add("header");
            Pane window = new Pane(header);
            Snapshot.layOut(window, Settings.inMemory(), 120, 60);
            return FitCheck.faults(window);
        });
        for (String kind : List.of("cut short", "overlap", "is not within the window")) {
            assertTrue(faults.stream().anyMatch(fault -> fault.contains(kind)), () -> kind + " is not in " + faults);
        }
    }

    /** To the middle of the sequence, at a state: the longest of equations and names. */
    private static void move(Bench bench, boolean backward) {
        Cursor.Pass pass = backward ? Cursor.Pass.BACKWARD : Cursor.Pass.FORWARD;
        String state = bench.cell().states().getLast();
        bench.moveTo(new Cursor(pass, (bench.run().trace().length() + 1) / 2, bench.cell().root(state).index()));
    }
}
