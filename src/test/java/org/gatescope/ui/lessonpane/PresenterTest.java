package org.gatescope.ui.lessonpane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Guess;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.lessonpane.LessonModel.Reading;
import org.gatescope.ui.lessonpane.PageModel.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson before a class, without a window. */
class PresenterTest {

    @TempDir
    private Path folder;

    private final Settings settings = Settings.inMemory();
    private final Bench bench = new Bench(settings, Experiment.first());
    private LessonModel model;
    private Presenter presenter;

    @BeforeEach
    void open() throws Exception {
        model = new LessonModel(bench, settings, new CellAlone(), ClassLesson.in(folder), Account.inMemory());
        presenter = new Presenter(model, settings);
        settings.openProperty("lesson", false).set(true);
    }

    private Reading reading() {
        return model.readingProperty().get().orElseThrow();
    }

    private Optional<Answer> answer() {
        return reading().page().answerProperty(reading().content().predictions().getFirst().prediction()).get();
    }

    private boolean done() {
        return reading().page().doneProperty(reading().content().tasks().getFirst().task()).get();
    }

    private void present(int page) {
        model.open("first", page);
        presenter.start(768);
    }

    @Test
    void theLessonsAreRead() {
        assertEquals(List.of(), model.courseProperty().get().problems());
        assertTrue(model.lessons().getFirst().pages().getFirst().content().stream().anyMatch(Block.Note.class::isInstance));
    }

    @Test
    void nothingIsPresentedWhereNoLessonIsOpen() {
        presenter.start(768);
        assertFalse(presenter.isPresenting());
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
    }

    @Test
    void whatTheTeacherHadComesBack() {
        settings.choose(settings.localeProperty().get(), Theme.DARK, 1.25);
        model.open("first", 3);
        settings.openTimeline(true);
        presenter.start(1080);
        assertEquals(Theme.PROJECTOR, settings.themeProperty().get());
        assertEquals(1.4, settings.textScaleProperty().get(), 1e-9);
        presenter.leave();
        assertFalse(presenter.isPresenting());
        assertEquals(Theme.DARK, settings.themeProperty().get());
        assertEquals(1.25, settings.textScaleProperty().get());
        assertTrue(settings.timelineOpenProperty().get());
    }

    @Test
    void aClassIsNobodysProgress() {
        present(1);
        var before = model.account().progress();
        for (int stop = 0; stop < 12; stop++) {
            presenter.next();
        }
        assertEquals(before, model.account().progress());
        presenter.leave();
        model.open("first", 2);
        assertNotEquals(before, model.account().progress());
    }

    @Test
    void typeGrowsWithTheScreenWithinBounds() {
        present(1);
        assertEquals(1, settings.textScaleProperty().get());
        presenter.leave();
        presenter.start(2160);
        assertEquals(2, settings.textScaleProperty().get());
        presenter.leave();
        presenter.start(600);
        assertEquals(1, settings.textScaleProperty().get());
    }

    @Test
    void anotherLanguageKeepsTheStops() {
        present(1);
        presenter.next();
        settings.localeProperty().set(Locale.CHINESE);
        assertTrue(answer().isPresent());
        presenter.previous();
        assertTrue(answer().isEmpty());
        assertEquals(1, reading().number());
    }

    @Test
    void theAnswerThenTheTaskThenThePage() {
        present(1);
        presenter.next();
        assertEquals(List.of(new Guess.Chosen(1)), answer().orElseThrow().right());
        assertTrue(answer().orElseThrow().isRevealed());
        assertFalse(done());
        presenter.next();
        assertTrue(done());
        assertEquals(1, reading().number());
        presenter.next();
        assertEquals(2, reading().number());
        assertTrue(answer().isEmpty());
        presenter.next();
        assertTrue(answer().orElseThrow().guess() instanceof Guess.Typed(double number)
                && number == bench.run().trace().value(3, "f")[0]);
        presenter.next();
        assertEquals(3, reading().number());
        presenter.next();
        assertEquals(3, reading().number());
    }

    @Test
    void whatIsRevealedIsTrueOfTheNumbersAsTheyAre() {
        present(1);
        // with an input gate that is shut and nothing before there is nothing to forget
        bench.edit("edit.clamp", each -> each.withClamp("i", Optional.of(0.0)));
        presenter.next();
        assertEquals(new Guess.Chosen(2), answer().orElseThrow().guess());
    }

    @Test
    void backTakesTheLastStopBackAndThenTurnsThePage() {
        present(2);
        presenter.previous();
        assertEquals(1, reading().number());
        Experiment entered = bench.run().experiment();
        presenter.next();
        presenter.next();
        presenter.previous();
        assertFalse(done());
        assertTrue(answer().isPresent());
        assertEquals(entered, bench.run().experiment());
        presenter.previous();
        assertTrue(answer().isEmpty());
        presenter.next();
        assertEquals(new Guess.Chosen(1), answer().orElseThrow().guess());
    }

    @Test
    void whatWasAnsweredByHandIsNoStop() {
        present(1);
        reading().page().answer(reading().content().predictions().getFirst().prediction(), new Guess.Chosen(0));
        presenter.next();
        assertTrue(done());
        assertFalse(answer().orElseThrow().isRevealed());
    }

    @Test
    void aQuestionOutOfSightIsShownBeforeItIsAnswered() {
        present(1);
        List<String> brought = new ArrayList<>();
        int[] below = {1};
        presenter.look(new Presenter.Sight() {

            @Override
            public boolean isSeen(String card) {
                return brought.contains(card);
            }

            @Override
            public void bring(String card) {
                brought.add(card);
            }

            @Override
            public boolean goDown() {
                return below[0]-- > 0;
            }
        });
        presenter.next();
        assertTrue(answer().isEmpty());
        presenter.next();
        assertTrue(answer().isPresent());
        presenter.next();
        assertFalse(done());
        presenter.next();
        assertTrue(done());
        assertEquals(List.of("predict-1", "predict-1", "try-1", "try-1"), brought);
        presenter.next();
        assertEquals(1, reading().number());
        presenter.next();
        assertEquals(2, reading().number());
    }

    @Test
    void outsidePresenterModePagesAreTurnedAndNothingElse() {
        model.open("first", 1);
        presenter.next();
        assertEquals(2, reading().number());
        presenter.previous();
        assertEquals(1, reading().number());
        assertTrue(answer().isEmpty());
        presenter.blank();
        assertFalse(presenter.blankProperty().get());
    }

    @Test
    void theDiagramHasTheRoomThatTheSceneDoesNotNeed() {
        settings.openTimeline(true);
        present(1);
        assertFalse(presenter.inspectorProperty().get());
        assertTrue(settings.timelineOpenProperty().get());
        model.next();
        assertTrue(presenter.inspectorProperty().get(), "a number is explained");
        assertFalse(settings.timelineOpenProperty().get());
        presenter.reenter();
        assertFalse(settings.timelineOpenProperty().get());
        presenter.leave();
        assertTrue(presenter.inspectorProperty().get());
        model.close();
        assertTrue(settings.timelineOpenProperty().get());
    }

    @Test
    void theSceneIsEnteredAnew() {
        present(1);
        Experiment entered = bench.run().experiment();
        bench.edit("edit.weight", each -> each.withParameter("W_f", 0, 2));
        presenter.reenter();
        assertEquals(entered, bench.run().experiment());
    }

    @Test
    void nothingIsShownUntilItIsAgain() {
        present(1);
        presenter.blank();
        assertTrue(presenter.blankProperty().get());
        presenter.blank();
        assertFalse(presenter.blankProperty().get());
        presenter.blank();
        presenter.leave();
        assertFalse(presenter.blankProperty().get());
    }

    @Test
    void withTheLessonItEnds() {
        present(1);
        model.close();
        assertFalse(presenter.isPresenting());
        assertEquals(Theme.LIGHT, settings.themeProperty().get());
    }

    @Test
    void aClickIsRevealedToo() throws Exception {
        model.show(org.gatescope.lesson.Lessons.shipped());
        for (var lesson : model.lessons()) {
            for (int page = 1; page <= lesson.pages().size(); page++) {
                boolean clicks = lesson.pages().get(page - 1).predictions().stream()
                        .anyMatch(each -> each.prediction().question() instanceof org.gatescope.lesson.page.Question.Click);
                if (clicks) {
                    model.open(lesson.id(), page);
                    presenter.start(768);
                    while (answer().isEmpty()) {
                        presenter.next();
                    }
                    assertTrue(answer().orElseThrow().isRevealed());
                    presenter.leave();
                    return;
                }
            }
        }
        assertEquals(OptionalInt.empty(), OptionalInt.of(0), "no lesson asks for a click");
    }
}
