package org.gatescope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gatescope.lab.Experiment;
import org.gatescope.trace.Trace;
import org.gatescope.trace.Tracer;
import org.junit.jupiter.api.Test;

class TraceTableTest {

    @Test
    void aRowForEachStepWithValuesBeforeGradients() throws Exception {
        Trace trace = Tracer.run(Experiment.first().withHidden(2).toCase());
        Table table = TraceTable.of(trace);
        assertEquals(List.of("t", "f_1", "f_2", "i_1", "i_2", "C_tilde_1", "C_tilde_2", "C_1", "C_2", "o_1", "o_2", "h_1", "h_2"), table.header().subList(0, 13));
        assertEquals("dL/dh_2", table.header().getLast());
        assertEquals(trace.length(), table.rows());
        for (int t = 1; t <= trace.length(); t++) {
            assertEquals(Integer.toString(t), table.cell(t - 1, 0));
            for (String symbol : List.of("f", "C_tilde", "h")) {
                for (int unit = 0; unit < 2; unit++) {
                    String name = symbol + "_" + (unit + 1);
                    assertEquals(trace.value(t, symbol)[unit], Double.parseDouble(table.cell(t - 1, table.header().indexOf(name))));
                    assertEquals(trace.gradient(t, symbol)[unit], Double.parseDouble(table.cell(t - 1, table.header().indexOf("dL/d" + name))));
                }
            }
        }
    }
}
