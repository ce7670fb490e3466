package org.gatescope.ui.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormulasTest {

    @Test
    void whatIsKeptComesBackCompleted() {
        Formulas formulas = new Formulas(4);
        Formula first = formulas.typeset("x+1").join();

        CompletableFuture<Formula> again = formulas.typeset("x+1");
        assertTrue(again.isDone());
        assertSame(first, again.join());
    }

    @Test
    void theLeastRecentlyWantedIsForgotten() {
        Formulas formulas = new Formulas(2);
        Formula a = formulas.typeset("a").join();
        Formula b = formulas.typeset("b").join();
        formulas.typeset("a").join();
        formulas.typeset("c").join();

        assertSame(a, formulas.typeset("a").join());
        assertNotSame(b, formulas.typeset("b").join());
    }

    @Test
    void badTexFailsAndStaysKept() {
        Formulas formulas = new Formulas(4);
        CompletionException failure = assertThrows(CompletionException.class, () -> formulas.typeset("\\nosuch").join());
        assertInstanceOf(BadTexException.class, failure.getCause());
        assertTrue(formulas.typeset("\\nosuch").isCompletedExceptionally());
    }

    @Test
    void cancellingOneRequestLeavesTheOthers() {
        Formulas formulas = new Formulas(4);
        formulas.typeset("y^2").cancel(true);
        assertEquals("y^2", formulas.typeset("y^2").join().tex());
    }

    @Test
    void manyThreadsGetTheirOwn() {
        Formulas formulas = new Formulas(8);
        List<String> texts = IntStream.range(0, 200).mapToObj(i -> "x_{" + i % 20 + "}").toList();
        List<String> answers = texts.parallelStream().map(tex -> formulas.typeset(tex).join().tex()).toList();
        assertEquals(texts, answers);
    }

    @Test
    void warmsUp() {
        new Formulas(4).warmUp().join();
    }
}
