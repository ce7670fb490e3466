package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Course;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.Lessons;
import org.gatescope.lesson.Progress;
import org.gatescope.lesson.ProgressFile;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Inline;
import org.gatescope.lesson.page.LiveValue;
import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Question;
import org.gatescope.lesson.page.Task;
import org.gatescope.trace.Cursor;
import org.gatescope.ui.Fx;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.shell.Places;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lessons on the bench, without a window. */
class LessonModelTest {

    private static final Course COURSE = Lessons.shipped();

    private final Settings settings = Settings.inMemory();
    private final Bench bench = new Bench(settings, Experiment.first());
    private final Places places = new Places();
    private final LessonModel model = new LessonModel(bench, settings, places, COURSE, Account.inMemory());

    @AfterEach
    void close() {
        places.close();
    }

    private PageModel page() {
        return model.readingProperty().get().orElseThrow().page();
    }

    private Prediction prediction(int at) {
        return model.readingProperty().get().orElseThrow().content().predictions().get(at).prediction();
    }

    private static Guess wrong(Question question, Guess right) {
        return switch (right) {
            case Guess.Chosen(int option) -> new Guess.Chosen(option == 0 ? 1 : 0);
            case Guess.Typed(double number) -> new Guess.Typed(number + 1e6);
            case Guess.Ordered(var items) -> new Guess.Ordered(items.reversed());
            case Guess.Clicked(String symbol, var step) -> new Guess.Clicked(symbol + "?", step);
        };
    }

    /** Where a block of numbers ends in their sum, the numbers as they are written sum to it as it is written. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void sumsAddUpAsTheyAreShown(String language) throws Exception {
        settings.localeProperty().set(Locale.of(language));
        int sums = 0;
        for (Lesson lesson : COURSE.lessons(Locale.of(language))) {
            for (int number = 1; number <= lesson.pages().size(); number++) {
                model.open(lesson.id(), number);
                for (Block block : lesson.pages().get(number - 1).blocks().toList()) {
                    if (places.isInRoom() || !(block instanceof Block.Values values)) {
                        continue;
                    }
                    BigDecimal sum = BigDecimal.ZERO;
                    for (List<Inline> line : values.lines()) {
                        String text = text(line);
                        Matcher last = Pattern.compile("([−-]?\\d+(?:\\.\\d+)?)\\s*$").matcher(text);
                        boolean ends = last.find();
                        if (ends && text.matches("(sum|together|合计|h = [−-]?\\d).*")) {
                            assertThat(new BigDecimal(last.group(1).replace('−', '-'))).as(lesson.id() + "#" + number + ": " + text).isEqualByComparingTo(sum);
                            sums++;
                        }
                        sum = ends ? sum.add(new BigDecimal(last.group(1).replace('−', '-'))) : sum;
                    }
                }
            }
        }
        assertThat(sums).isEqualTo(5);
    }

    private String text(List<Inline> line) throws Exception {
        StringBuilder text = new StringBuilder();
        for (Inline each : line) {
            switch (each) {
                case Inline.Text(String words, int _) -> text.append(words);
                case Inline.Value(LiveValue value, int _) -> text.append(value.text(page().momentProperty().get()));
                default -> text.append('?');
            }
        }
        return text.toString();
    }

    /** Every page that does not train, in both languages, on the bench itself. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyPageAnswersItsQuestionsAndSeesItsTasksDone(String language) throws Exception {
        settings.localeProperty().set(Locale.of(language));
        int walked = 0;
        for (Lesson lesson : COURSE.lessons(Locale.of(language))) {
            for (int number = 1; number <= lesson.pages().size(); number++) {
                String where = lesson.id() + "#" + number;
                model.open(lesson.id(), number);
                if (places.isInRoom() || trains(lesson, number)) {
                    continue;
                }
                walked++;
                assertThat(page().problemProperty().get()).as(where).isEmpty();
                for (Block.Predict each : lesson.pages().get(number - 1).predictions()) {
                    model.reenter();
                    Prediction prediction = each.prediction();
                    var answer = page().answerProperty(prediction);
                    page().answer(prediction, new Guess.Typed(Double.NaN));
                    assertThat(page().problemProperty().get()).as(where).isEmpty();
                    assertThat(answer.get().orElseThrow().right()).as(where).isNotEmpty();
                    Guess right = answer.get().orElseThrow().right().getFirst();
                    page().again(prediction);
                    assertThat(answer.get()).as(where).isEmpty();
                    page().answer(prediction, right);
                    assertThat(answer.get().orElseThrow().isRight()).as(where + ": " + right).isTrue();
                    page().again(prediction);
                    page().answer(prediction, wrong(prediction.question(), right));
                    assertThat(answer.get().orElseThrow().isRight()).as(where).isFalse();
                }
                for (Block.Try each : lesson.pages().get(number - 1).tasks()) {
                    Task task = each.task();
                    model.open(lesson.id(), number);
                    assertThat(page().doneProperty(task).get()).as(where).isFalse();
                    page().showMe(task);
                    assertThat(page().doneProperty(task).get()).as(where).isTrue();
                }
            }
        }
        assertThat(walked).isGreaterThan(60);
    }

    private static boolean trains(Lesson lesson, int number) {
        var page = lesson.pages().get(number - 1);
        return page.predictions().stream().flatMap(each -> each.prediction().change().stream()).anyMatch(line -> line.instruction().training().isPresent());
    }

    @Test
    void leavingALessonBringsBackWhatTheLearnerHad() {
        bench.edit("edit.weight", experiment -> experiment.withHidden(3));
        bench.next();
        bench.next();
        Experiment before = bench.run().experiment();
        Cursor cursor = bench.cursor();
        settings.zoomProperty().set(Cursor.Zoom.OPERATOR);

        model.open("cell-state", 4);
        assertThat(bench.run().experiment()).isNotSameAs(before);
        assertThat(settings.timelineOpenProperty().get()).isTrue();
        model.next();
        model.close();

        assertThat(bench.run().experiment()).isSameAs(before);
        assertThat(bench.cursor()).isEqualTo(cursor);
        assertThat(settings.zoomProperty().get()).isEqualTo(Cursor.Zoom.OPERATOR);
        assertThat(settings.timelineOpenProperty().get()).isFalse();
        assertThat(bench.hoveredProperty().get()).isEmpty();
    }

    @Test
    void aPageLightsWhatItSpeaksOf() {
        model.open("why-memory", 1);

        assertThat(bench.hoveredProperty().get()).isNotEmpty();
        bench.hoveredProperty().set(java.util.Set.of(bench.focusProperty().get()));
        bench.hoveredProperty().set(java.util.Set.of());
        assertThat(bench.hoveredProperty().get()).hasSizeGreaterThan(1);
    }

    @Test
    void anotherWeightHasAnotherRightAnswer() {
        model.open("why-memory", 2);
        Prediction prediction = prediction(0);
        page().answer(prediction, new Guess.Chosen(2));
        assertThat(page().answerProperty(prediction).get().orElseThrow().isRight()).isTrue();
        page().again(prediction);

        bench.edit("edit.weight", experiment -> experiment.withParameter("W_h", 0, 1));
        page().answer(prediction, new Guess.Chosen(2));

        assertThat(page().answerProperty(prediction).get().orElseThrow().isRight()).isFalse();
        assertThat(page().answerProperty(prediction).get().orElseThrow().right()).containsExactly(new Guess.Chosen(0));
    }

    @Test
    void whereTheLearnersOwnNumbersMakeNoAnswerRightItSaysSo() {
        model.open("recurrent-cell", 6);
        Prediction prediction = prediction(0);
        bench.edit("edit.weight", experiment -> experiment.withParameter("W_h", 0, 0.4));

        page().answer(prediction, new Guess.Chosen(1));
        assertThat(page().answerProperty(prediction).get()).isEmpty();
        assertThat(page().problemProperty().get().orElseThrow().what()).isEqualTo("question");
        page().reveal(prediction);
        assertThat(page().answerProperty(prediction).get()).isEmpty();
    }

    @Test
    void whatIsSaidOfAnAnswerStaysThatOfItsNumbers() throws Exception {
        model.open("why-memory", 2);
        Prediction prediction = prediction(0);
        page().answer(prediction, new Guess.Chosen(2));
        Moment told = page().answeredAt(prediction).getValue().orElseThrow();
        assertThat(told.trace().loss()).isEqualTo(bench.run().trace().loss());
        bench.edit("edit.weight", experiment -> experiment.withParameter("W_h", 0, 1));
        assertThat(page().answeredAt(prediction).getValue()).contains(told);
        assertThat(page().momentProperty().get()).isNotEqualTo(told);
        page().again(prediction);
        assertThat(page().answeredAt(prediction).getValue()).isEmpty();
    }

    @Test
    void whoAnswersWhileLookingAtTheComparisonStaysThere() {
        model.open("why-memory", 2);
        places.go(Whereabouts.Place.COMPARE);
        page().answer(prediction(0), new Guess.Chosen(2));
        assertThat(places.place()).isEqualTo(Whereabouts.Place.COMPARE);
        page().again(prediction(0));
        assertThat(places.place()).isEqualTo(Whereabouts.Place.COMPARE);
        model.open("why-memory", 3);
        assertThat(places.place()).isEqualTo(Whereabouts.Place.CELL);
    }

    @Test
    void aTaskTicksItselfWhenTheLearnerHasDoneIt() {
        model.open("why-memory", 2);
        Task task = model.readingProperty().get().orElseThrow().content().tasks().getFirst().task();
        bench.edit("edit.weight", experiment -> experiment.withParameter("W_h", 0, 0.5));
        assertThat(page().doneProperty(task).get()).isFalse();

        bench.edit("edit.weight", experiment -> experiment.withParameter("W_h", 0, 1));

        assertThat(page().doneProperty(task).get()).isTrue();
    }

    @Test
    void aChangeOfLanguageKeepsThePage() {
        model.open("gru", 2);
        String english = model.readingProperty().get().orElseThrow().content().title();
        bench.edit("edit.weight", experiment -> experiment.withHidden(2));
        Experiment changed = bench.run().experiment();

        settings.localeProperty().set(Locale.CHINESE);

        LessonModel.Reading reading = model.readingProperty().get().orElseThrow();
        assertThat(reading.lesson().id()).isEqualTo("gru");
        assertThat(reading.number()).isEqualTo(2);
        assertThat(reading.content().title()).isNotEqualTo(english);
        assertThat(bench.run().experiment()).isSameAs(changed);
    }

    @Test
    void aChangeOfLanguageKeepsAnswersAndTasks() {
        model.open("why-memory", 2);
        page().answer(prediction(0), new Guess.Chosen(2));
        Task task = model.readingProperty().get().orElseThrow().content().tasks().getFirst().task();
        bench.edit("edit.weight", experiment -> experiment.withParameter("W_h", 0, 1));
        assertThat(page().doneProperty(task).get()).isTrue();

        settings.localeProperty().set(Locale.CHINESE);

        assertThat(page().answerProperty(prediction(0)).get().orElseThrow().isRight()).isTrue();
        assertThat(page().doneProperty(model.readingProperty().get().orElseThrow().content().tasks().getFirst().task()).get()).isTrue();
        bench.edit("edit.weight", experiment -> experiment.withParameter("W_h", 0, 0));
        assertThat(page().momentProperty().get().experiment()).isSameAs(bench.run().experiment());
    }

    private static Progress.Standing standing(Account account, String lesson) {
        return account.progress().standing(COURSE.lesson(lesson, Locale.ENGLISH).orElseThrow());
    }

    @Test
    void whatWasAnsweredIsKept(@TempDir Path folder) {
        Path file = folder.resolve("progress.json");
        try (Account account = Account.of(new ProgressFile(file))) {
            LessonModel mine = new LessonModel(bench, settings, places, COURSE, account);
            mine.open("why-memory", 2);
            LessonModel.Reading reading = mine.readingProperty().get().orElseThrow();
            reading.page().answer(reading.content().predictions().getFirst().prediction(), new Guess.Chosen(0));
        }
        try (Account again = Account.of(new ProgressFile(file))) {
            LessonModel mine = new LessonModel(bench, settings, places, COURSE, again);
            mine.open("why-memory", 2);
            LessonModel.Reading reading = mine.readingProperty().get().orElseThrow();
            assertThat(reading.page().earlier(reading.content().predictions().getFirst().prediction()).orElseThrow().firstRight()).isFalse();
            assertThat(standing(again, "why-memory").pages().done()).isEqualTo(1);
        }
    }

    /** On the FX thread: there the folder's own readings wait, and do not come in between. */
    @Test
    void aSceneIsSavedAsABookmarkThatReadsBack(@TempDir Path folder) throws Exception {
        Fx.call(() -> {
            saveAndReadBack(folder);
            return null;
        });
    }

    private void saveAndReadBack(Path folder) throws Exception {
        Path lesson = Files.createDirectories(folder.resolve("01-mine"));
        for (String language : new String[] {"en", "zh"}) {
            Files.writeString(lesson.resolve(language + ".md"), "---\nid: mine\ntitle: Mine\nminutes: 5\n---\n\n## One\n\nText.\n");
        }
        model.own().open(folder);
        model.show(Lessons.read(folder));
        model.open("mine", 1);
        bench.edit("edit.weight", experiment -> experiment.withHidden(2).withParameter("W_f", 1, 0.25));
        Experiment wanted = bench.run().experiment();

        assertThat(model.own().saveScene()).isEqualTo(1);
        assertThat(model.own().saveScene()).isEqualTo(2);

        for (String language : new String[] {"en", "zh"}) {
            Files.writeString(lesson.resolve(language + ".md"), "---\nid: mine\ntitle: Mine\nminutes: 5\n---\n\n## One\n\n```scene\nscene 1\n```\n\nText.\n");
        }
        model.show(Lessons.read(folder));
        assertThat(bench.run().experiment().parameters().numbers("W_f")).containsExactly(wanted.parameters().numbers("W_f"));
        model.own().leave();
        assertThat(model.courseProperty().get()).isSameAs(COURSE);
        assertThat(model.open()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Whereabouts.Place.class)
    void aLessonLeadsToItsPlaceAndBack(Whereabouts.Place before) {
        places.go(before);
        model.open("forget-gate", 1);
        assertThat(places.place()).isEqualTo(Whereabouts.Place.CELL);
        model.open("training", 1);
        assertThat(places.place()).isEqualTo(Whereabouts.Place.TRAIN);
        model.close();
        assertThat(places.place()).isEqualTo(before);
    }

    @Test
    void undoStaysWithinThePageAndTheLearnersOwnComesBack() {
        Experiment first = bench.run().experiment();
        bench.edit("edit.hidden", experiment -> experiment.withHidden(3));
        Experiment mine = bench.run().experiment();
        model.open("gru", 1);
        model.next();
        Experiment scene = bench.run().experiment();

        bench.undo();
        assertThat(bench.run().experiment()).isSameAs(scene);
        assertThat(bench.undoableProperty().get()).isEmpty();
        bench.edit("edit.hidden", experiment -> experiment.withHidden(2));
        bench.undo();
        assertThat(bench.run().experiment()).isSameAs(scene);
        bench.redo();
        assertThat(bench.run().experiment().hidden()).isEqualTo(2);

        model.close();
        assertThat(bench.run().experiment()).isSameAs(mine);
        assertThat(bench.redoableProperty().get()).isEmpty();
        bench.undo();
        assertThat(bench.run().experiment()).isSameAs(first);
    }

    /** The change of a prediction is taken back as the one thing that it is, and what the learner did before it can still be. */
    @Test
    void aChangeTakenBackLeavesTheLearnersOwnSteps() {
        model.open("forget-gate", 2);
        Experiment scene = bench.run().experiment();
        bench.edit("edit.weight", experiment -> experiment.withParameter("b_f", 0, 0.25));
        Experiment mine = bench.run().experiment();
        Prediction prediction = model.readingProperty().get().orElseThrow().content().predictions().stream().map(Block.Predict::prediction)
                .filter(each -> !each.change().isEmpty()).findFirst().orElseThrow();
        page().reveal(prediction);
        assertThat(bench.run().experiment()).isNotSameAs(mine);
        page().again(prediction);
        assertThat(bench.run().experiment()).isSameAs(mine);
        bench.undo();
        assertThat(bench.run().experiment()).isSameAs(scene);
    }

    /** What cannot be read is not written over, and the learner is told. */
    @Test
    void unreadableProgressIsKeptAside(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("progress.json"), "{\"pages\": [");
        try (Account account = Account.of(new ProgressFile(file))) {
            LessonModel mine = new LessonModel(bench, settings, places, COURSE, account);
            mine.open("why-memory", 2);
            account.tell(bench);
        }
        assertThat(folder.resolve("unreadable-progress.json")).hasContent("{\"pages\": [");
        assertThat(bench.problemProperty().get().orElseThrow()).extracting(Bench.Problem::key).isEqualTo("problem.progress");
        try (Account account = Account.of(new ProgressFile(file))) {
            assertThat(standing(account, "why-memory").pages().done()).isEqualTo(1);
        }
    }
}
