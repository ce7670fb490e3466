package org.gatescope.ui.cellview.layout;

import java.util.LinkedHashMap;
import java.util.Map;

/** The built-in cells as the diagram builder hands them over, and cells such as a learner makes. */
final class Sketches {

    private Sketches() {
    }

    static Map<String, Sketch> builtIn() {
        Map<String, Sketch> cells = new LinkedHashMap<>();
        cells.put("rnn", Sketch.withStates("h").wide("[h',x]", "h'", "x").gate("h", "[h',x]").result("h"));
        cells.put("lstm", lstmEnd(Sketch.withStates("h", "C").wide("[h',x]", "h'", "x")
                .gate("f", "[h',x]").gate("i", "[h',x]").gate("C_tilde", "[h',x]"), "[h',x]"));
        Sketch peephole = Sketch.withStates("h", "C").wide("[h',x]", "h'", "x");
        for (String gate : new String[] {"f", "i"}) {
            peephole.product(gate + "/1/1", "[h',x]").wide(gate + "/1/2", "C'")
                    .wide(gate + "/1", gate + "/1/1", gate + "/1/2").wide(gate, gate + "/1");
        }
        peephole.gate("C_tilde", "[h',x]").circle("C/1", "f", "C'").circle("C/2", "i", "C_tilde").circle("C", "C/1", "C/2")
                .product("o/1/1", "[h',x]").wide("o/1/2", "C").wide("o/1", "o/1/1", "o/1/2").wide("o", "o/1");
        cells.put("peephole-lstm", hidden(peephole));
        cells.put("gru", gruEnd(Sketch.withStates("h").wide("[h',x]", "h'", "x").gate("z", "[h',x]").gate("r", "[h',x]")
                .circle("n/1/1/2/1", "r", "h'").wide("[r*h',x]", "n/1/1/2/1", "x").gate("n", "[r*h',x]")));
        cells.put("gru-reset-after", gruEnd(Sketch.withStates("h").wide("[h',x]", "h'", "x")
                .gate("z", "[h',x]").gate("r", "[h',x]")
                .product("n/1/1", "x").product("n/1/3/2/1", "h'").wide("n/1/3/2", "n/1/3/2/1").circle("n/1/3", "r", "n/1/3/2")
                .sum("n/1", new Link("n/1/1", "n/1", 1), new Link("n/1/3", "n/1", 3)).wide("n", "n/1")));
        return cells;
    }

    /** The same cells with a product of its own for the state and for the input. */
    static Map<String, Sketch> split() {
        Map<String, Sketch> cells = new LinkedHashMap<>();
        cells.put("rnn-split", Sketch.withStates("h").splitGate("h", "h'", "x").result("h"));
        cells.put("lstm-split", hidden(Sketch.withStates("h", "C").splitGate("f", "h'", "x").splitGate("i", "h'", "x")
                .splitGate("C_tilde", "h'", "x").circle("C/1", "f", "C'").circle("C/2", "i", "C_tilde").circle("C", "C/1", "C/2")
                .splitGate("o", "h'", "x")));
        cells.put("gru-split", gruEnd(Sketch.withStates("h").splitGate("z", "h'", "x").splitGate("r", "h'", "x")
                .circle("n/1/1/1", "r", "h'").splitGate("n", "n/1/1/1", "x")));
        return cells;
    }

    static Map<String, Sketch> madeUp() {
        Map<String, Sketch> cells = new LinkedHashMap<>();
        cells.put("minimal-gated", Sketch.withStates("h").wide("[h',x]", "h'", "x").gate("f", "[h',x]")
                .circle("n/1/1/2/1", "f", "h'").wide("[f*h',x]", "n/1/1/2/1", "x").gate("n", "[f*h',x]")
                .circle("h/1/1", "f").circle("h/1", "h/1/1", "h'").circle("h/2", "f", "n").circle("h", "h/1", "h/2").result("h"));
        cells.put("coupled", hidden(Sketch.withStates("h", "C").wide("[h',x]", "h'", "x").gate("f", "[h',x]")
                .gate("C_tilde", "[h',x]").circle("C/1", "f", "C'").circle("C/2/1", "f").circle("C/2", "C/2/1", "C_tilde")
                .circle("C", "C/1", "C/2").gate("o", "[h',x]")));
        Sketch three = Sketch.withStates("h", "C", "m").wide("[h',x]", "h'", "x").gate("f", "[h',x]").gate("i", "[h',x]")
                .gate("g", "[h',x]").circle("C/1", "f", "C'").circle("C/2", "i", "g").circle("C", "C/1", "C/2")
                .wide("[m',C]", "m'", "C").gate("w", "[m',C]").circle("m/1", "w", "m'").circle("m/2/1", "w")
                .circle("m/2", "m/2/1", "C").circle("m", "m/1", "m/2").gate("o", "[h',x]").wide("h/2", "m").circle("h", "o", "h/2");
        cells.put("three-states", three.result("h").result("C").result("m"));
        cells.put("deep", Sketch.withStates("h", "g").wide("[g',x]", "g'", "x").gate("u", "[g',x]").gate("a", "[g',x]")
                .circle("g/1", "u", "g'").circle("g/2/1", "u").circle("g/2", "g/2/1", "a").circle("g", "g/1", "g/2")
                .wide("[h',g]", "h'", "g").gate("v", "[h',g]").gate("b", "[h',g]").circle("h/1", "v", "h'").circle("h/2/1", "v")
                .circle("h/2", "h/2/1", "b").circle("h", "h/1", "h/2").result("h").result("g"));
        cells.put("slow-context", Sketch.withStates("h", "s").product("s/1/2", "x").circle("s/1", "s/1/2").circle("s/2", "s'")
                .circle("s", "s/1", "s/2").product("h/1/1", "s").product("h/1/2", "x").product("h/1/3", "h'")
                .wide("h/1", "h/1/1", "h/1/2", "h/1/3").wide("h", "h/1").result("h").result("s"));
        cells.put("tiny", Sketch.withStates("h").circle("h/1", "h'").product("h/2", "x").circle("h", "h/1", "h/2").result("h"));
        cells.put("residual", Sketch.withStates("h").splitGate("a", "h'", "x").gate("b", "a").gate("c", "b")
                .wide("h", "a", "b", "c", "h'").result("h"));
        cells.put("forty", forty());
        return cells;
    }

    static Map<String, Sketch> all() {
        Map<String, Sketch> cells = new LinkedHashMap<>(builtIn());
        cells.putAll(split());
        cells.putAll(madeUp());
        return cells;
    }

    /** Two memories, six gates and an attention between them: about forty operators. */
    private static Sketch forty() {
        Sketch cell = Sketch.withStates("h", "C", "D").wide("[h',x]", "h'", "x");
        for (String memory : new String[] {"C", "D"}) {
            String f = "f_" + memory;
            String i = "i_" + memory;
            String n = "n_" + memory;
            cell.gate(f, "[h',x]").gate(i, "[h',x]").gate(n, "[h',x]").circle(memory + "/1", f, memory + "'")
                    .circle(memory + "/2", i, n).circle(memory, memory + "/1", memory + "/2");
        }
        cell.wide("[C,D]", "C", "D").gate("a", "[C,D]").circle("m/1", "a", "C").circle("m/2/1", "a").circle("m/2", "m/2/1", "D")
                .circle("m", "m/1", "m/2").gate("o", "[h',x]").wide("h/2", "m").circle("h", "o", "h/2");
        return cell.result("h").result("C").result("D");
    }

    private static Sketch lstmEnd(Sketch cell, String operand) {
        return hidden(cell.circle("C/1", "f", "C'").circle("C/2", "i", "C_tilde").circle("C", "C/1", "C/2").gate("o", operand));
    }

    private static Sketch hidden(Sketch cell) {
        return cell.wide("h/2", "C").circle("h", "o", "h/2").result("h").result("C");
    }

    private static Sketch gruEnd(Sketch cell) {
        return cell.circle("h/1/1", "z").circle("h/1", "h/1/1", "n").circle("h/2", "z", "h'").circle("h", "h/1", "h/2").result("h");
    }
}
