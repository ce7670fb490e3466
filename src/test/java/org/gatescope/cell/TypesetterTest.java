package org.gatescope.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gatescope.check.RandomCase;
import org.gatescope.check.RandomCell;
import org.gatescope.lab.Objective;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The equations as they are printed, read over by people, and that what random cells print is TeX at all. */
class TypesetterTest {

    private static final Pattern TERM = Pattern.compile("\\\\term\\{(\\d+)}");

    /** The TeX without its terms' numbers. */
    private static String plain(String tex) {
        StringBuilder plain = new StringBuilder();
        Deque<Boolean> terms = new ArrayDeque<>();
        for (int at = 0; at < tex.length(); at++) {
            boolean term = tex.startsWith("\\term{", at);
            if (term) {
                at = tex.indexOf('}', at) + 1;
            }
            char sign = tex.charAt(at);
            if (sign == '{') {
                terms.push(term);
            }
            boolean silent = sign == '{' ? term : sign == '}' && terms.pop();
            plain.append(silent ? "" : sign);
        }
        return plain.toString();
    }

    private static Typesetter typesetter(Cell cell, Convention convention) {
        return new Typesetter(cell, Notation.general(convention.hasRowVectors()));
    }

    static Stream<Arguments> equations() {
        return Stream.of(
                Arguments.of("rnn", Convention.ARTICLE, """
                        h_{t} = \\tanh(W_{h} \\cdot [h_{t-1},\\, x_{t}] + b_{h})
                        """),
                Arguments.of("rnn", Convention.TEXTBOOK, """
                        h_{t} = \\tanh(h_{t-1}\\, W_{\\mathit{hh}} + x_{t}\\, W_{\\mathit{xh}} + b_{h})
                        """),
                Arguments.of("rnn", Convention.PYTORCH, """
                        h_{t} = \\tanh(W_{\\mathit{ih}} \\cdot x_{t} + b_{\\mathit{ih}} + W_{\\mathit{hh}} \\cdot h_{t-1} + b_{\\mathit{hh}})
                        """),
                Arguments.of("rnn-identity", Convention.ARTICLE, """
                        h_{t} = W_{h} \\cdot [h_{t-1},\\, x_{t}] + b_{h}
                        """),
                Arguments.of("lstm", Convention.ARTICLE, """
                        f_{t} = \\sigma(W_{f} \\cdot [h_{t-1},\\, x_{t}] + b_{f})
                        i_{t} = \\sigma(W_{i} \\cdot [h_{t-1},\\, x_{t}] + b_{i})
                        \\tilde{C}_{t} = \\tanh(W_{C} \\cdot [h_{t-1},\\, x_{t}] + b_{C})
                        C_{t} = f_{t} \\odot C_{t-1} + i_{t} \\odot \\tilde{C}_{t}
                        o_{t} = \\sigma(W_{o} \\cdot [h_{t-1},\\, x_{t}] + b_{o})
                        h_{t} = o_{t} \\odot \\tanh(C_{t})
                        """),
                Arguments.of("lstm", Convention.TEXTBOOK, """
                        f_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hf}} + x_{t}\\, W_{\\mathit{xf}} + b_{f})
                        i_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hi}} + x_{t}\\, W_{\\mathit{xi}} + b_{i})
                        \\tilde{C}_{t} = \\tanh(h_{t-1}\\, W_{\\mathit{hC}} + x_{t}\\, W_{\\mathit{xC}} + b_{C})
                        C_{t} = f_{t} \\odot C_{t-1} + i_{t} \\odot \\tilde{C}_{t}
                        o_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{ho}} + x_{t}\\, W_{\\mathit{xo}} + b_{o})
                        h_{t} = o_{t} \\odot \\tanh(C_{t})
                        """),
                Arguments.of("lstm", Convention.PYTORCH, """
                        i_{t} = \\sigma(W_{\\mathit{ii}} \\cdot x_{t} + b_{\\mathit{ii}} + W_{\\mathit{hi}} \\cdot h_{t-1} + b_{\\mathit{hi}})
                        f_{t} = \\sigma(W_{\\mathit{if}} \\cdot x_{t} + b_{\\mathit{if}} + W_{\\mathit{hf}} \\cdot h_{t-1} + b_{\\mathit{hf}})
                        g_{t} = \\tanh(W_{\\mathit{ig}} \\cdot x_{t} + b_{\\mathit{ig}} + W_{\\mathit{hg}} \\cdot h_{t-1} + b_{\\mathit{hg}})
                        o_{t} = \\sigma(W_{\\mathit{io}} \\cdot x_{t} + b_{\\mathit{io}} + W_{\\mathit{ho}} \\cdot h_{t-1} + b_{\\mathit{ho}})
                        c_{t} = f_{t} \\odot c_{t-1} + i_{t} \\odot g_{t}
                        h_{t} = o_{t} \\odot \\tanh(c_{t})
                        """),
                Arguments.of("peephole-lstm", Convention.ARTICLE, """
                        f_{t} = \\sigma(W_{f} \\cdot [h_{t-1},\\, x_{t}] + p_{f} \\odot C_{t-1} + b_{f})
                        i_{t} = \\sigma(W_{i} \\cdot [h_{t-1},\\, x_{t}] + p_{i} \\odot C_{t-1} + b_{i})
                        \\tilde{C}_{t} = \\tanh(W_{C} \\cdot [h_{t-1},\\, x_{t}] + b_{C})
                        C_{t} = f_{t} \\odot C_{t-1} + i_{t} \\odot \\tilde{C}_{t}
                        o_{t} = \\sigma(W_{o} \\cdot [h_{t-1},\\, x_{t}] + p_{o} \\odot C_{t} + b_{o})
                        h_{t} = o_{t} \\odot \\tanh(C_{t})
                        """),
                Arguments.of("peephole-lstm", Convention.TEXTBOOK, """
                        f_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hf}} + x_{t}\\, W_{\\mathit{xf}} + p_{f} \\odot C_{t-1} + b_{f})
                        i_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hi}} + x_{t}\\, W_{\\mathit{xi}} + p_{i} \\odot C_{t-1} + b_{i})
                        \\tilde{C}_{t} = \\tanh(h_{t-1}\\, W_{\\mathit{hC}} + x_{t}\\, W_{\\mathit{xC}} + b_{C})
                        C_{t} = f_{t} \\odot C_{t-1} + i_{t} \\odot \\tilde{C}_{t}
                        o_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{ho}} + x_{t}\\, W_{\\mathit{xo}} + p_{o} \\odot C_{t} + b_{o})
                        h_{t} = o_{t} \\odot \\tanh(C_{t})
                        """),
                Arguments.of("peephole-lstm", Convention.PYTORCH, """
                        i_{t} = \\sigma(W_{\\mathit{ii}} \\cdot x_{t} + b_{\\mathit{ii}} + W_{\\mathit{hi}} \\cdot h_{t-1} + b_{\\mathit{hi}} + p_{i} \\odot c_{t-1})
                        f_{t} = \\sigma(W_{\\mathit{if}} \\cdot x_{t} + b_{\\mathit{if}} + W_{\\mathit{hf}} \\cdot h_{t-1} + b_{\\mathit{hf}} + p_{f} \\odot c_{t-1})
                        g_{t} = \\tanh(W_{\\mathit{ig}} \\cdot x_{t} + b_{\\mathit{ig}} + W_{\\mathit{hg}} \\cdot h_{t-1} + b_{\\mathit{hg}})
                        c_{t} = f_{t} \\odot c_{t-1} + i_{t} \\odot g_{t}
                        o_{t} = \\sigma(W_{\\mathit{io}} \\cdot x_{t} + b_{\\mathit{io}} + W_{\\mathit{ho}} \\cdot h_{t-1} + b_{\\mathit{ho}} + p_{o} \\odot c_{t})
                        h_{t} = o_{t} \\odot \\tanh(c_{t})
                        """),
                Arguments.of("gru", Convention.ARTICLE, """
                        z_{t} = \\sigma(W_{z} \\cdot [h_{t-1},\\, x_{t}] + b_{z})
                        r_{t} = \\sigma(W_{r} \\cdot [h_{t-1},\\, x_{t}] + b_{r})
                        n_{t} = \\tanh(W_{n} \\cdot [r_{t} \\odot h_{t-1},\\, x_{t}] + b_{n})
                        h_{t} = (1 - z_{t}) \\odot n_{t} + z_{t} \\odot h_{t-1}
                        """),
                Arguments.of("gru", Convention.TEXTBOOK, """
                        z_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hz}} + x_{t}\\, W_{\\mathit{xz}} + b_{z})
                        r_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hr}} + x_{t}\\, W_{\\mathit{xr}} + b_{r})
                        n_{t} = \\tanh((r_{t} \\odot h_{t-1})\\, W_{\\mathit{hn}} + x_{t}\\, W_{\\mathit{xn}} + b_{n})
                        h_{t} = (1 - z_{t}) \\odot n_{t} + z_{t} \\odot h_{t-1}
                        """),
                Arguments.of("gru", Convention.PYTORCH, """
                        r_{t} = \\sigma(W_{\\mathit{ir}} \\cdot x_{t} + b_{\\mathit{ir}} + W_{\\mathit{hr}} \\cdot h_{t-1} + b_{\\mathit{hr}})
                        z_{t} = \\sigma(W_{\\mathit{iz}} \\cdot x_{t} + b_{\\mathit{iz}} + W_{\\mathit{hz}} \\cdot h_{t-1} + b_{\\mathit{hz}})
                        n_{t} = \\tanh(W_{\\mathit{in}} \\cdot x_{t} + b_{\\mathit{in}} + W_{\\mathit{hn}} \\cdot (r_{t} \\odot h_{t-1}) + b_{\\mathit{hn}})
                        h_{t} = (1 - z_{t}) \\odot n_{t} + z_{t} \\odot h_{t-1}
                        """),
                Arguments.of("gru-reset-after", Convention.ARTICLE, """
                        z_{t} = \\sigma(W_{z} \\cdot [h_{t-1},\\, x_{t}] + b_{z})
                        r_{t} = \\sigma(W_{r} \\cdot [h_{t-1},\\, x_{t}] + b_{r})
                        n_{t} = \\tanh(W_{\\mathit{nx}} \\cdot x_{t} + b_{\\mathit{nx}} + r_{t} \\odot (W_{\\mathit{nh}} \\cdot h_{t-1} + b_{\\mathit{nh}}))
                        h_{t} = (1 - z_{t}) \\odot n_{t} + z_{t} \\odot h_{t-1}
                        """),
                Arguments.of("gru-reset-after", Convention.TEXTBOOK, """
                        z_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hz}} + x_{t}\\, W_{\\mathit{xz}} + b_{z})
                        r_{t} = \\sigma(h_{t-1}\\, W_{\\mathit{hr}} + x_{t}\\, W_{\\mathit{xr}} + b_{r})
                        n_{t} = \\tanh(x_{t}\\, W_{\\mathit{xn}} + b_{\\mathit{xn}} + r_{t} \\odot (h_{t-1}\\, W_{\\mathit{hn}} + b_{\\mathit{hn}}))
                        h_{t} = (1 - z_{t}) \\odot n_{t} + z_{t} \\odot h_{t-1}
                        """),
                Arguments.of("gru-reset-after", Convention.PYTORCH, """
                        r_{t} = \\sigma(W_{\\mathit{ir}} \\cdot x_{t} + b_{\\mathit{ir}} + W_{\\mathit{hr}} \\cdot h_{t-1} + b_{\\mathit{hr}})
                        z_{t} = \\sigma(W_{\\mathit{iz}} \\cdot x_{t} + b_{\\mathit{iz}} + W_{\\mathit{hz}} \\cdot h_{t-1} + b_{\\mathit{hz}})
                        n_{t} = \\tanh(W_{\\mathit{in}} \\cdot x_{t} + b_{\\mathit{in}} + r_{t} \\odot (W_{\\mathit{hn}} \\cdot h_{t-1} + b_{\\mathit{hn}}))
                        h_{t} = (1 - z_{t}) \\odot n_{t} + z_{t} \\odot h_{t-1}
                        """));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("equations")
    void aBuiltInCellIsPrintedAsInItsConvention(String name, Convention convention, String printed) {
        Cell cell = Rewriting.of(Cells.cell(name), convention).cell();
        assertEquals(printed, cell.equations().stream().map(each -> plain(typesetter(cell, convention).equation(each)) + "\n").collect(Collectors.joining()));
    }

    /** What one use adds to a gradient, by consumer and slot. */
    static Stream<Arguments> routes() {
        String f = "\\frac{\\partial L}{\\partial {f_{t}}} \\odot f_{t} \\odot (1 - f_{t})";
        return Stream.of(
                Arguments.of(Convention.ARTICLE, "C/1", 0, "\\frac{\\partial L}{\\partial {C_{t}}} \\odot C_{t-1}"),
                Arguments.of(Convention.ARTICLE, "h/2", 0, "\\frac{\\partial L}{\\partial {h_{t}}} \\odot o_{t} \\odot (1 - \\tanh(C_{t})^2)"),
                Arguments.of(Convention.ARTICLE, "f/1/2", 1, f + " \\odot p_{f}"),
                Arguments.of(Convention.ARTICLE, "f/1/1", 0, "\\left(" + f + "\\right) \\cdot [h_{t-1},\\, x_{t}]^{\\top}"),
                Arguments.of(Convention.ARTICLE, "f/1/1/2", 0, "\\left[W_{f}^{\\top} \\cdot \\left(" + f + "\\right)\\right]_{h_{t-1}}"),
                Arguments.of(Convention.TEXTBOOK, "f/1/1", 0, "h_{t-1}^{\\top}\\, \\left(" + f + "\\right)"),
                Arguments.of(Convention.TEXTBOOK, "f/1/1", 1, "\\left(" + f + "\\right)\\, W_{\\mathit{hf}}^{\\top}"),
                Arguments.of(Convention.PYTORCH, "f/1/3", 1, "W_{\\mathit{hf}}^{\\top} \\cdot \\left(" + f + "\\right)"),
                Arguments.of(Convention.PYTORCH, "c/1", 1, "\\frac{\\partial L}{\\partial {c_{t}}} \\odot f_{t}"));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("routes")
    void aRouteIsPrintedAsTheChainRule(Convention convention, String consumer, int slot, String printed) {
        Cell cell = Rewriting.of(Cells.cell("peephole-lstm"), convention).cell();
        assertEquals(printed, plain(typesetter(cell, convention).route(cell.node(consumer).orElseThrow(), slot)));
    }

    @ParameterizedTest
    @CsvSource({"f, t, f_{t}", "C_tilde, t-1, \\tilde{C}_{t-1}", "m_hat, 3, \\hat{m}_{3}", "b_f, '', b_{f}", "W_hf, '', W_{\\mathit{hf}}",
            "alpha, t, \\alpha _{t}", "α, '', '\\alpha '", "gate2, t, \\mathit{gate2}_{t}", "s_2, t, 's_{2,t}'", "W_α, '', 'W_{\\alpha }'"})
    void aNameIsPrintedWithItsStep(String name, String step, String printed) {
        assertEquals(printed, Typesetter.symbol(name, step));
    }

    @ParameterizedTest
    @CsvSource({"identity(h' + b) * h', (h_{t-1} + b) \\odot h_{t-1}", "b - identity(h' - b), b - (h_{t-1} - b)", "identity(h') * b, h_{t-1} \\odot b",
            "(h' + b) * b, (h_{t-1} + b) \\odot b", "h' * (b * b), h_{t-1} \\odot (b \\odot b)", "h' - (b - h'), h_{t-1} - (b - h_{t-1})",
            "(W · h') * b, W \\cdot h_{t-1} \\odot b", "W · (h' * b), W \\cdot (h_{t-1} \\odot b)", "h' * identity(identity(-b)), h_{t-1} \\odot (-b)"})
    void bracketsStandWhereTheMeaningNeedsThem(String expression, String printed) throws CellSyntaxException {
        Cell cell = CellParser.parse("test", "state h\nh = " + expression);
        assertEquals("h_{t} = " + printed, plain(typesetter(cell, Convention.ARTICLE).equation(cell.equation("h").orElseThrow())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "squared_error(y + b, target - b); \\tfrac{1}{2} \\left\\| y_{t} + b - (target_{t} - b) \\right\\|^2",
        "squared_error(y * b, target); \\tfrac{1}{2} \\left\\| y_{t} \\odot b - target_{t} \\right\\|^2",
        "cross_entropy(y + b, target * b); -\\sum_k (target_{t} \\odot b) \\odot \\ln (y_{t} + b)",
        "inner_product(y + b, target - b); (g_{t} - b)^{\\top} \\cdot (y_{t} + b)"})
    void whatALossComparesHoldsTogether(String loss, String printed) throws CellSyntaxException {
        Cell cell = CellParser.parse("test", "state h\nh = h'\noutput y = W · h\nloss L = " + loss);
        assertEquals("L_{t} = " + printed, plain(typesetter(cell, Convention.ARTICLE).equation(cell.loss().orElseThrow())).replace("\\mathit{target}", "target"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "squared_error(y * y, target); L/1; 0; ((y_{t} \\odot y_{t}) - target_{t}) \\odot y_{t}",
        "squared_error(-y, target); L/1; 0; -((-y_{t}) - target_{t})",
        "2 * squared_error(y, target); L/2; 0; \\frac{\\partial L}{\\partial {L_{t}}} \\odot 2 \\cdot (y_{t} - target_{t})",
        "2 * cross_entropy(y, target); L/2; 0; \\frac{\\partial L}{\\partial {L_{t}}} \\odot 2 \\cdot \\left(-\\frac{target_{t}}{y_{t}}\\right)",
        "2 * inner_product(y, target); L/2; 0; \\frac{\\partial L}{\\partial {L_{t}}} \\odot 2 \\cdot target_{t}"})
    void theChainRuleThroughALossHoldsTogether(String loss, String consumer, int slot, String printed) throws CellSyntaxException {
        Cell cell = CellParser.parse("test", "state h\nh = h'\noutput y = W · h\nloss L = " + loss);
        String route = plain(typesetter(cell, Convention.ARTICLE).route(cell.node(consumer).orElseThrow(), slot));
        assertEquals(printed, route.replace("\\mathit{target}", "target").replaceAll("\\\\left\\(((?!-.frac).*?)\\\\right\\)", "($1)"));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whateverIsPrintedIsBalancedAndKnowsItsNodes(@ForAll long seed, @ForAll Convention convention, @ForAll Objective.Kind kind) {
        Cell cell = Rewriting.of(RandomCase.with(RandomCell.cell(seed), kind), convention).cell();
        Typesetter typesetter = typesetter(cell, convention);
        for (Equation equation : cell.equations()) {
            assertTex(typesetter.equation(equation), cell);
        }
        for (Node node : cell.nodes()) {
            assertTex(typesetter.expression(node), cell);
            assertTex(typesetter.gradient(node), cell);
            for (Cell.Use use : cell.uses(node)) {
                assertTex(typesetter.route(cell.node(use.consumer()), use.slot()), cell);
            }
        }
    }

    private static void assertTex(String tex, Cell cell) {
        Deque<Character> open = new ArrayDeque<>();
        for (char sign : tex.toCharArray()) {
            if ("{([".indexOf(sign) >= 0) {
                open.push(sign);
            } else if ("})]".indexOf(sign) >= 0) {
                assertTrue(!open.isEmpty() && open.pop() == "{([".charAt("})]".indexOf(sign)), tex);
            }
        }
        assertTrue(open.isEmpty(), tex);
        assertEquals(count(tex, "\\left"), count(tex, "\\right"), tex);
        Matcher term = TERM.matcher(tex);
        while (term.find()) {
            int number = Integer.parseInt(term.group(1)) - 1;
            assertTrue(number % Typesetter.GRADIENT < cell.nodes().size(), tex);
        }
        assertTrue(!tex.contains("null") && !tex.contains("{}"), tex);
    }

    private static int count(String tex, String what) {
        return tex.split(Pattern.quote(what) + "(?![a-z])", -1).length;
    }
}
