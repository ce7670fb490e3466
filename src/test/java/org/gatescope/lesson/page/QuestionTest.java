package org.gatescope.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;

import org.gatescope.lesson.expression.Expression;
import org.gatescope.lesson.expression.Moment;
import org.gatescope.lesson.scene.Instruction;
import org.gatescope.lesson.scene.Stage;
import org.junit.jupiter.api.Test;

/** Nothing is right by being written down: another weight has another right answer. */
class QuestionTest {

    private static final Stage PLAIN = stage("set W_f = 0", "set b_f = 5", "hold i = 0", "before C = 1");
    private static final Stage OTHER = stage("set W_f = 0", "set b_f = -5", "hold i = 0", "before C = 1");

    private static Stage stage(String... lines) {
        Stage stage = Stage.first();
        try {
            for (String line : lines) {
                stage = Instruction.parse(line).applied(stage, null);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return stage;
    }

    /** A prediction on a page of its own. */
    private static Prediction prediction(String block) {
        Problems problems = new Problems("en.md");
        List<Page> pages = PageReader.read("## Page\n\n```predict\nask: What?\nwhy: So.\n" + block + "\n```\n", problems);
        assertEquals(List.of(), problems.found());
        return pages.getFirst().predictions().getFirst().prediction();
    }

    private static void assertRight(String block, Stage stage, Guess guess) throws Exception {
        Prediction prediction = prediction(block);
        Moment after = prediction.after(stage, null);
        assertTrue(prediction.question().isRight(guess, after), () -> "right: " + guess);
        assertEquals(guess, prediction.question().right(after).getFirst());
    }

    private static void assertWrong(String block, Stage stage, Guess guess) throws Exception {
        Prediction prediction = prediction(block);
        assertFalse(prediction.question().isRight(guess, prediction.after(stage, null)), () -> "wrong: " + guess);
    }

    @Test
    void aWeightChangesTheRightChoice() throws Exception {
        String block = "choice: kept :: C@6 > 0.9\nchoice: lost :: C@6 < 0.1\nchoice: else :: C@6 >= 0.1 and C@6 <= 0.9";
        assertRight(block, PLAIN, new Guess.Chosen(0));
        assertWrong(block, PLAIN, new Guess.Chosen(1));
        assertRight(block, OTHER, new Guess.Chosen(1));
        assertWrong(block, OTHER, new Guess.Chosen(0));
        assertRight("change: set b_f = 0.5\n" + block, OTHER, new Guess.Chosen(1));
    }

    @Test
    void aWeightChangesTheRightNumber() throws Exception {
        String block = "number: C@1\ntolerance: 0.001";
        double kept = Expression.parse("sigmoid(5)").number(PLAIN.moment());
        assertRight(block, PLAIN, new Guess.Typed(kept));
        assertWrong(block, OTHER, new Guess.Typed(kept));
        assertRight(block, OTHER, new Guess.Typed(Expression.parse("sigmoid(-5)").number(OTHER.moment())));
        assertWrong(block, PLAIN, new Guess.Typed(kept + 0.0011));
        assertTrue(prediction(block).question().isRight(new Guess.Typed(kept + 0.0009), PLAIN.moment()));
    }

    @Test
    void aToleranceMayBeAPart() throws Exception {
        Question question = prediction("number: 200 * D\ntolerance: 5%").question();
        assertTrue(question.isRight(new Guess.Typed(209.9), PLAIN.moment()));
        assertFalse(question.isRight(new Guess.Typed(210.1), PLAIN.moment()));
        assertFalse(question.isRight(new Guess.Typed(Double.NaN), PLAIN.moment()));
    }

    @Test
    void aWeightChangesTheRightOrder() throws Exception {
        String block = "item: f :: f@1\nitem: half :: 0.5 * D\nitem: small :: 0.001 * D\norder: falling";
        assertRight(block, PLAIN, new Guess.Ordered(List.of(0, 1, 2)));
        assertRight(block, OTHER, new Guess.Ordered(List.of(1, 0, 2)));
        assertWrong(block, OTHER, new Guess.Ordered(List.of(0, 1, 2)));
        assertRight(block.replace("falling", "rising"), PLAIN, new Guess.Ordered(List.of(2, 1, 0)));
        for (List<Integer> odd : List.of(List.of(0, 1), List.of(0, 0, 1), List.of(0, 1, 3), List.<Integer>of())) {
            assertWrong(block, PLAIN, new Guess.Ordered(odd));
        }
    }

    @Test
    void aWeightChangesTheRightClick() throws Exception {
        String block = "click: largest abs(C - 0.3)";
        Guess first = prediction(block).question().right(PLAIN.moment()).getFirst();
        Guess other = prediction(block).question().right(OTHER.moment()).getFirst();
        assertEquals(new Guess.Clicked("C", OptionalInt.of(1)), first);
        assertNotEquals(first, other);
        assertRight(block, OTHER, other);
        assertWrong(block, PLAIN, other);
        assertRight("click: smallest C", PLAIN, new Guess.Clicked("C", OptionalInt.of(6)));
    }

    @Test
    void aClickOnAPlace() throws Exception {
        assertRight("click: f", PLAIN, new Guess.Clicked("f", OptionalInt.empty()));
        assertTrue(prediction("click: f").question().isRight(new Guess.Clicked("f", OptionalInt.of(2)), PLAIN.moment()), "any step");
        assertRight("click: C@3", PLAIN, new Guess.Clicked("C", OptionalInt.of(3)));
        assertWrong("click: C@3", PLAIN, new Guess.Clicked("C", OptionalInt.of(2)));
        assertWrong("click: C@3", PLAIN, new Guess.Clicked("f", OptionalInt.of(3)));
        assertWrong("click: C@3", PLAIN, new Guess.Chosen(0));
        Stage pytorch = stage("convention pytorch");
        assertTrue(prediction("click: C").question().isRight(new Guess.Clicked("c", OptionalInt.empty()), pytorch.moment()), "the convention's own name");
    }

    @Test
    void guessesAsText() {
        assertEquals("2", new Guess.Chosen(1).text());
        assertEquals("0.25", new Guess.Typed(0.25).text());
        assertEquals("3 1 2", new Guess.Ordered(List.of(2, 0, 1)).text());
        assertEquals("f@3", new Guess.Clicked("f", OptionalInt.of(3)).text());
        assertEquals("f", new Guess.Clicked("f", OptionalInt.empty()).text());
    }
}
