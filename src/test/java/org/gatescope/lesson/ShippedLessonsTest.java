package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Guess;
import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.page.Prediction;
import org.gatescope.lesson.page.Question;
import org.gatescope.lesson.page.Task;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;
import org.gatescope.ui.equation.BadTexException;
import org.gatescope.ui.equation.Outlines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page of every shipped lesson, in both languages, as a learner goes through it: its scene, right and wrong answers, its tasks. */
class ShippedLessonsTest {

    @TestFactory
    Stream<DynamicTest> everyPage() {
        Course course = Lessons.shipped();
        // both languages, and the check at the end, ask for the same trainings
        Rehearsal rehearsal = new Rehearsal();
        Stream<DynamicTest> pages = Stream.of(Locale.ENGLISH, Locale.CHINESE).flatMap(locale -> course.lessons(locale).stream())
                .flatMap(lesson -> IntStream.range(0, lesson.pages().size()).mapToObj(page -> DynamicTest.dynamicTest(
                        "%s, %s, page %d".formatted(lesson.id(), lesson.locale(), page + 1),
                        () -> walk(lesson, page, new LessonSupplies(course.files(), lesson.folder(), rehearsal)))));
        return Stream.concat(pages, Stream.of(DynamicTest.dynamicTest("all is well",
                () -> assertEquals(List.of(), LessonCheck.check(course, course, ShippedLessonsTest::wrong, rehearsal).problems()))));
    }

    private static Optional<String> wrong(String tex) {
        try {
            Outlines.of(tex);
            return Optional.empty();
        } catch (BadTexException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static void walk(Lesson lesson, int number, Supplies supplies) throws Exception {
        Page page = lesson.pages().get(number);
        Stage stage = lesson.stage(number, supplies);
        for (Block.Predict block : page.predictions()) {
            answer(block.prediction(), stage, supplies);
        }
        for (Block.Try block : page.tasks()) {
            carryOut(block.task(), stage, supplies);
        }
    }

    private static void answer(Prediction prediction, Stage stage, Supplies supplies) throws Exception {
        Moment after = prediction.after(stage, supplies);
        Question question = prediction.question();
        List<Guess> right = question.right(after);
        assertEquals(1, right.size(), () -> "one right answer: " + right);
        assertTrue(question.isRight(right.getFirst(), after));
        for (Guess wrong : wrong(question, right.getFirst())) {
            assertFalse(question.isRight(wrong, after), wrong::toString);
        }
    }

    /** Answers that are wrong when this one is right. */
    private static List<Guess> wrong(Question question, Guess right) {
        List<Guess> wrong = new ArrayList<>();
        switch (right) {
            case Guess.Chosen(int option) -> IntStream.range(0, ((Question.Choice) question).options().size()).filter(other -> other != option)
                    .forEach(other -> wrong.add(new Guess.Chosen(other)));
            case Guess.Typed(double number) -> {
                Question.Typed typed = (Question.Typed) question;
                double off = 1.01 * typed.tolerance() * (typed.relative() ? Math.abs(number) : 1) + 1e-9;
                wrong.addAll(List.of(new Guess.Typed(number + off), new Guess.Typed(number - off), new Guess.Typed(Double.NaN)));
            }
            case Guess.Ordered(List<Integer> items) -> {
                List<Integer> reversed = new ArrayList<>(items);
                Collections.reverse(reversed);
                wrong.add(new Guess.Ordered(reversed));
            }
            case Guess.Clicked(String symbol, OptionalInt step) -> {
                wrong.add(new Guess.Clicked("nothing", step));
                step.ifPresent(t -> wrong.add(new Guess.Clicked(symbol, OptionalInt.of(t + 1))));
            }
        }
        return wrong;
    }

    private static void carryOut(Task task, Stage stage, Supplies supplies) throws Exception {
        Moment entered = stage.moment();
        assertFalse(task.isDone(entered.after(entered)), () -> "before anything is done: " + task.done());
        assertTrue(task.isDone(task.shown(stage, supplies).moment().after(entered)), () -> "after it was shown: " + task.done());
    }
}
