package org.gatescope.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;

import org.gatescope.cell.Cells;
import org.gatescope.cell.Convention;
import org.gatescope.check.RandomCase;
import org.gatescope.trace.Case;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a cell is written changes nothing of where its gradient goes. */
class ConventionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"rnn", "lstm", "peephole-lstm", "gru", "gru-reset-after"})
    void curveBoundAndSpectraAreTheSameInEachConvention(String name) throws Exception {
        Setup setup = Setup.standard().withLength(12).withForgetBias(2).withRadius(OptionalDouble.of(1.1));
        Contestant contestant = Contestant.of(setup, Cells.cell(name));
        Trace plain = Tracer.run(contestant.input());
        JacobianBound bound = JacobianBound.of(plain);
        for (Convention convention : Convention.values()) {
            Case written = RandomCase.in(convention, contestant.input());
            Trace trace = Tracer.run(written);
            List<String> states = trace.cell().states();
            assertEquals(plain.cell().states().size(), states.size());
            for (int s = 0; s < states.size(); s++) {
                assertArrayEquals(norms(LagCurve.of(plain, plain.cell().states().get(s))), norms(LagCurve.of(trace, states.get(s))), 1e-13);
            }
            assertArrayEquals(norms(LagCurve.joint(plain)), norms(LagCurve.joint(trace)), 1e-13);
            JacobianBound other = JacobianBound.of(trace);
            for (int lag = 0; lag < 12; lag++) {
                assertEquals(bound.log10Bound(lag), other.log10Bound(lag), 1e-11);
                assertEquals(bound.log10Product(lag), other.log10Product(lag), 1e-11);
            }
            double[] singular = RecurrentBlock.of(written.cell()).stream()
                    .mapToDouble(block -> SmallMatrix.spectralNorm(block.numbers(written.parameters(), written.sizes()))).sorted().toArray();
            assertArrayEquals(contestant.spectra().stream().mapToDouble(Spectrum::singular).sorted().toArray(), singular, 1e-12);
        }
    }

    private static double[] norms(LagCurve curve) {
        return java.util.stream.IntStream.range(0, curve.size()).mapToDouble(curve::norm).toArray();
    }
}
