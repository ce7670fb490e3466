package org.gatescope.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.CellSyntaxException;
import org.gatescope.cell.Parameters;
import org.gatescope.cell.Sizes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gradient of a parameter is a sum over all steps, and may overflow where none of its parts does. */
class OverflowTest {

    private static final int LENGTH = 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6})
    void namesTheStepThatBreaksASumAndItsFirstParameter(int last) throws CellSyntaxException {
        Cell cell = CellParser.parse("own", "state h\nh = W_z · x + W_b · x + W_a · x\nloss L = inner_product(h, target)");
        Sizes sizes = new Sizes(1, 1, 1);
        // each of the steps from this one on adds 1e308 to the gradient, of which float64 holds one and no two
        double[][] targets = new double[LENGTH][1];
        for (int t = last - 1; t <= last; t++) {
            targets[t][0] = 1e200;
        }
        double[][] inputs = new double[LENGTH][1];
        Arrays.fill(inputs, new double[] {1e108});
        Case input = new Case(cell, sizes, Parameters.zeros(cell, sizes), Map.of(), inputs, targets, Case.LossAt.ALL, Clamps.NONE);
        NotFiniteException overflow = assertThrows(NotFiniteException.class, () -> Tracer.run(input));
        assertEquals(last, overflow.t());
        assertEquals("W_z", overflow.symbol());
    }
}
