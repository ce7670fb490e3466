package org.gatescope.ui.inspector;

import org.gatescope.lab.Objective;
import org.gatescope.trace.Address;
import org.gatescope.trace.Case.LossAt;
import org.gatescope.ui.bench.Run;
import org.junit.jupiter.api.Test;

class InspectorModelTest {
    @Test
    void print() throws Exception {
        StringBuilder out = new StringBuilder();
        for (String cell : Cases.CELLS) for (int h : new int[] {1, 2}) {
            Run run = Cases.run(Cases.experiment(cell, h, 3, h == 1 ? Objective.Kind.SQUARED_ERROR : Objective.Kind.CROSS_ENTROPY, LossAt.LAST, 3));
            InspectorModel model = new InspectorModel(run, run.walk().last());
            for (Address a : Cases.addresses(run)) {
                if (a.unit() > 0 || a.t() == 1) continue;
                Inspection i = model.inspect(a, java.util.Optional.empty());
                out.append("## ").append(cell).append(" ").append(i.name()).append(" ").append(i.given()).append(' ').append(i.reasons().stream().map(r -> "" + r.depth() + r.usedAs().orElse("")).toList()).append("\n");
                i.shownText().forEach(l -> out.append("   ").append(l).append("\n"));
            }
        }
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/insp.txt"), out);
    }
}
