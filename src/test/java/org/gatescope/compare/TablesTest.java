package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

import org.gatescope.export.Table;
import org.gatescope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written has all digits of what is shown. */
class TablesTest {

    @Test
    void writesEveryCurveInFull(@TempDir Path folder) throws Exception {
        Trace rnn = LagCurveTest.trace(Setup.standard().withLength(20).withRadius(OptionalDouble.of(0)), "rnn");
        Trace lstm = LagCurveTest.trace(Setup.standard(), "lstm");
        Table lags = Tables.lags(List.of(new Tables.Named<>("rnn", LagCurve.of(rnn, "h")), new Tables.Named<>("lstm", LagCurve.of(lstm, "C"))));
        assertEquals(List.of("lag", "rnn dL/dh", "rnn dL/dh relative", "lstm dL/dC", "lstm dL/dC relative"), lags.header());
        assertEquals(50, lags.rows());
        assertEquals("0", lags.cell(5, 1));
        assertEquals("", lags.cell(20, 1), "the shorter curve has ended");
        assertEquals(LagCurve.of(lstm, "C").norm(49), Double.parseDouble(lags.cell(49, 3)));

        Table bounds = Tables.bounds(List.of(new Tables.Named<>("rnn", JacobianBound.of(rnn)), new Tables.Named<>("lstm", JacobianBound.of(lstm))));
        assertEquals("", bounds.cell(1, 3), "the logarithm of nothing");
        assertEquals(JacobianBound.of(lstm).log10Bound(7), Double.parseDouble(bounds.cell(7, 6)));

        Table truncation = Tables.truncation(Truncation.of(lstm));
        assertEquals(51, truncation.rows());
        assertEquals(3 + 2 * 8, truncation.header().size());
        assertEquals(Truncation.of(lstm).of("b_o", 9).relative(), Double.parseDouble(truncation.cell(9, 17)));

        Table sweep = Tables.sweep(GradientSweep.of(lstm, "W_f", 3));
        assertEquals(38, sweep.rows());
        assertTrue(List.of("agrees", "truncation", "rounding").contains(sweep.cell(20, 11)), sweep.cell(20, 11));

        Path file = folder.resolve("lags.csv");
        lags.write(file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(51, lines.size());
        assertEquals("lag,rnn dL/dh,rnn dL/dh relative,lstm dL/dC,lstm dL/dC relative", lines.getFirst());
    }
}
