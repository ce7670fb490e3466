package org.gatescope.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.gatescope.check.RandomCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a cell of one's own is written in PyTorch's form; that it computes the same is the gradient test's. */
class RewritingTest {

    private static Rewriting rewriting(String expression) throws CellSyntaxException {
        return Rewriting.of(CellParser.parse("own", "state h\nh = " + expression), Convention.PYTORCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "W_a · [h', x] + b_a      | W_ia @ x + b_ia + W_ha @ h_prev + b_ha",
            "W_a · [h', x] - b_a      | W_ia @ x - b_ia + W_ha @ h_prev - b_ha",
            "-W_a · [h', x] + b_a     | -W_ia @ x + b_ia - W_ha @ h_prev + b_ha",
            "W_a · [h', x] + b_a * h' | W_ha @ h_prev + W_ia @ x + b_a * h_prev",
            "W_a · [h', x] + b_a + b_a | W_ha @ h_prev + W_ia @ x + b_a + b_a",
            "W_a · [h', x] + b_a * tanh(b_a) | W_ha @ h_prev + W_ia @ x + b_a * np.tanh(b_a)",
            "W_a · [h', x] + p_a      | W_ha @ h_prev + W_ia @ x + p_a",
            "W_a · h' + b_a           | W_ha @ h_prev + b_a"})
    void aBiasIsSplitWithItsOwnSignWhereItIsUsedOnce(String expression, String written) throws CellSyntaxException {
        Cell cell = rewriting(expression.strip()).cell();
        assertEquals("h = " + written, new SourceCode(cell, Dialect.NUMPY).lines().getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // the same lengths in the same order: cut, however they are bracketed
            "tanh(W_a · [h', x]) + W_a · [z, x]          | np.tanh(W_ha @ h_prev + W_ia @ x) + W_ha @ z + W_ia @ x",
            "tanh(W_a · [[h', h'], x]) + W_a · [h', z, x] | np.tanh(W_ha @ h_prev + W_ha2 @ h_prev + W_ia @ x) + W_ha @ h_prev + W_ha2 @ z + W_ia @ x",
            "W_a · [[h', [z, x]], x] + b_a | W_ia @ x + b_ia + W_ia2 @ x + b_ia2 + W_ha @ h_prev + b_ha + W_za @ z + b_za",
            // in another order: whole
            "tanh(W_a · [h', x]) + W_a · [x, h']         | np.tanh(W_a @ np.concatenate([h_prev, x])) + W_a @ np.concatenate([x, h_prev])",
            "tanh(W_a · [h', x] + b_a) + W_a · [x, h']   | np.tanh(W_a @ np.concatenate([h_prev, x]) + b_a) + W_a @ np.concatenate([x, h_prev])"})
    void aMatrixIsCutWhereAllItsUsesHaveTheSameParts(String expression, String written) throws CellSyntaxException {
        Cell cell = Rewriting.of(CellParser.parse("own", "state h\nz = sigmoid(W_z · x)\nh = " + expression.strip()), Convention.PYTORCH).cell();
        assertEquals("h = " + written, new SourceCode(cell, Dialect.NUMPY).lines().getLast());
    }

    @Test
    void theSecondBiasStartsAtZeroAndBothSumToTheOne() throws CellSyntaxException {
        Cell cell = CellParser.parse("own", "state h\nh = W_a · [h', x] + b_a");
        Rewriting rewriting = Rewriting.of(cell, Convention.PYTORCH);
        Sizes sizes = Sizes.of(2, 3);
        Parameters given = RandomCase.parameters(cell, sizes, new Random(1), 1);
        Parameters written = rewriting.rewrite(given, sizes);
        assertArrayEquals(given.numbers("b_a"), written.numbers("b_ia"));
        assertArrayEquals(new double[3], written.numbers("b_ha"));
        Parameters moved = written.with("b_ha", new double[] {1, 2, 3});
        double[] sum = rewriting.restore(moved, sizes).numbers("b_a");
        assertArrayEquals(new double[] {given.at("b_a", 0) + 1, given.at("b_a", 1) + 2, given.at("b_a", 2) + 3}, sum);
    }
}
