package org.gatescope.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.StringLength;
import org.gatescope.check.RandomCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Good texts and what they mean; bad texts and the place and words of their refusal; and whatever else may arrive. */
class CellParserTest {

    private static final String RNN = "state h\nh = tanh(W_h · [h', x] + b_h)\n";

    private static Cell parse(String text) throws CellSyntaxException {
        return CellParser.parse("test", text);
    }

    /** The cell as ND4J would be told, where nothing depends on spaces or precedence. */
    private static List<String> lines(String text) throws CellSyntaxException {
        return new SourceCode(parse(text), Dialect.ND4J).lines();
    }

    // ---- good texts

    static Stream<Arguments> otherWaysToWrite() {
        return Stream.of(
                Arguments.of("comments and empty lines", "# a cell\n\n  # more\nstate h # the state\n\nh = tanh(W_h · [h', x] + b_h) # the equation\n# end"),
                Arguments.of("no line end at the end", RNN.strip()),
                Arguments.of("Windows line ends", RNN.replace("\n", "\r\n")),
                Arguments.of("a byte order mark", "\uFEFF" + RNN),
                Arguments.of("no spaces", "state h\nh=tanh(W_h·[h',x]+b_h)"),
                Arguments.of("tabs and hard spaces", "state\th\nh\u00A0=\u00A0tanh(\tW_h · [h', x] + b_h )"),
                Arguments.of("the keyboard's product", RNN.replace('·', '@')),
                Arguments.of("other dots", RNN.replace('·', '⋅')),
                Arguments.of("bullets", RNN.replace('·', '•')),
                Arguments.of("primes of print", RNN.replace('\'', '′')),
                Arguments.of("curly primes", RNN.replace('\'', '’')),
                Arguments.of("a line that runs on inside brackets", "state h\nh = tanh(\n  W_h · [h',\n  # with a comment\n x]\n + b_h\n)"),
                Arguments.of("useless brackets", "state h\nh = ((tanh((W_h · ([h', x]) + (b_h)))))"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherWaysToWrite")
    void theSameCellMayBeWrittenInOtherWays(String way, String text) throws CellSyntaxException {
        assertEquals(lines(RNN), lines(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "⊙", "∘", "×"})
    void theProductElementByElementHasFourSigns(String sign) throws CellSyntaxException {
        assertEquals("INDArray h = hPrev.mul(b_h);", lines("state h\nh = h' " + sign + " b_h").getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "−", "–"})
    void minusHasThreeSigns(String sign) throws CellSyntaxException {
        assertEquals("INDArray h = hPrev.neg().sub(b_h);", lines("state h\nh = " + sign + "h' " + sign + " b_h").getFirst());
    }

    static Stream<Arguments> meanings() {
        return Stream.of(
                Arguments.of("the matrix product binds tighter than the other", "W_a · h' * b", "W_a.mmul(hPrev).mul(b)"),
                Arguments.of("on its right side too", "b * W_a · h'", "b.mul(W_a.mmul(hPrev))"),
                Arguments.of("matrix products read from the right", "W_a · W_b · x", "W_a.mmul(W_b.mmul(x))"),
                Arguments.of("products bind tighter than sums", "b + h' * p", "b.add(hPrev.mul(p))"),
                Arguments.of("brackets bind tightest", "(b + h') * p", "b.add(hPrev).mul(p)"),
                Arguments.of("a minus in front takes the first term", "-b + h'", "b.neg().add(hPrev)"),
                Arguments.of("a minus in brackets", "h' * (-b)", "hPrev.mul(b.neg())"),
                Arguments.of("differences read from the left", "b - h' - p", "b.sub(hPrev).sub(p)"),
                Arguments.of("brackets after a minus stay", "b - (h' - p)", "b.sub(hPrev.sub(p))"),
                Arguments.of("one element in square brackets is itself", "tanh([h'])", "Transforms.tanh(hPrev)"),
                Arguments.of("a matrix on one element in square brackets", "W_a · [x]", "W_a.mmul(x)"),
                Arguments.of("vectors in vectors", "W_a · [h', [x, b]]", "W_a.mmul(Nd4j.concat(0, hPrev, Nd4j.concat(0, x, b)))"),
                Arguments.of("numbers of all kinds", "2 * h' * .5 * 1e-3 * 2.5E2", "hPrev.mul(2).mul(0.5).mul(0.001).mul(250)"),
                Arguments.of("a power of ten with the minus of print", "1e−3 * h' * 2E–1 * 1e+2", "hPrev.mul(0.001).mul(0.2).mul(100)"),
                Arguments.of("signs of a Chinese keyboard", "tanh（W_a · ［h'， x］ ＋ b） － 2 ＊ p", "Transforms.tanh(W_a.mmul(Nd4j.concat(0, hPrev, x)).add(b)).sub(p.mul(2))"),
                Arguments.of("the letter σ is a function", "σ(h')", "Transforms.sigmoid(hPrev)"),
                Arguments.of("ReLU as it is printed", "ReLU(h')", "Transforms.relu(hPrev)"),
                Arguments.of("softmax within the cell", "softmax(h')", "Nd4j.nn().softmax(hPrev, 0)"),
                Arguments.of("an equation that hands a value on", "h'", "hPrev"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("meanings")
    void anExpressionMeans(String what, String expression, String source) throws CellSyntaxException {
        assertEquals(List.of("INDArray h = " + source + ";"), lines("state h\nh = " + expression));
    }

    @Test
    void bothLanguagesHaveTheSameComplaints() throws java.io.IOException {
        java.util.Properties english = complaints("en");
        java.util.Properties chinese = complaints("zh");
        assertEquals(english.keySet(), chinese.keySet());
        english.forEach((key, sentence) -> assertEquals(places((String) sentence), places(chinese.getProperty((String) key)), key::toString));
    }

    private static java.util.Set<String> places(String sentence) {
        return java.util.regex.Pattern.compile("\\{\\d}").matcher(sentence).results().map(java.util.regex.MatchResult::group).collect(java.util.stream.Collectors.toSet());
    }

    private static java.util.Properties complaints(String language) throws java.io.IOException {
        java.util.Properties table = new java.util.Properties();
        try (java.io.Reader reader = new java.io.InputStreamReader(
                Complaint.class.getResourceAsStream("complaints_" + language + ".properties"), java.nio.charset.StandardCharsets.UTF_8)) {
            table.load(reader);
        }
        return table;
    }

    @Test
    void aComplaintIsSaidInBothLanguages() {
        CellSyntaxException refused = assertThrows(CellSyntaxException.class, () -> CellParser.parse("bad", "state h\nh = tanh(W · )\n"));
        assertEquals(refused.getMessage(), refused.complaint().in(java.util.Locale.ENGLISH));
        assertEquals("第 2 行第 14 列：此处应为名称、数、“(”或“[”，而不是“)”", refused.complaint().in(java.util.Locale.CHINESE));
        CellSyntaxException shape = assertThrows(CellSyntaxException.class, () -> CellParser.parse("bad", "state h\nh = tanh(x)\n"));
        assertEquals("第 2 行第 5 列：h 的长度应为 H，而这里是 D", shape.complaint().in(java.util.Locale.CHINESE));
    }

    @Test
    void greekNamesAreNames() throws CellSyntaxException {
        Cell cell = parse("state α, state2\nβ = tanh(W_α · [α', x])\nα = β * α'\nstate2 = state2' + β\n");
        assertEquals(List.of("α", "state2"), cell.states());
        assertEquals("\\term{6}{\\beta _{t}} = \\term{6}{\\tanh(\\term{5}{\\term{1}{W_{\\alpha }} \\cdot \\term{4}{[\\term{2}{\\alpha _{t-1}},\\, \\term{3}{x_{t}}]}})}",
                new Typesetter(cell, Notation.general(false)).equation(cell.equation("β").orElseThrow()));
    }

    @Test
    void aWholeTextMayComeFromAChineseKeyboard() throws CellSyntaxException {
        Cell cell = parse("＃ 门\nstate h， C\nf ： forget-gate ＝ sigmoid（W_f ＠ ［h＇， x］ ＋ b_f）\nC ＝ f ＊ C’\nh ＝ tanh（C）\n");
        assertEquals(List.of("h", "C"), cell.states());
        assertEquals(Optional.of(Role.FORGET_GATE), cell.equation("f").orElseThrow().role());
        assertEquals("INDArray f = Transforms.sigmoid(W_f.mmul(Nd4j.concat(0, hPrev, x)).add(b_f));",
                new SourceCode(cell, Dialect.ND4J).line(cell.equation("f").orElseThrow()));
    }

    @Test
    void aSecondLossIsRefusedInAddedLinesToo() throws CellSyntaxException {
        Cell cell = parse("state h\nh = h'\nloss E = inner_product(h, target)");
        CellSyntaxException refused = assertThrows(CellSyntaxException.class, () -> CellParser.extend(cell, "loss L = squared_error(h, target)"));
        assertEquals("line 1, column 1: there is a loss already: one is expected", refused.getMessage());
    }

    @Test
    void outputsMayBeSeveral() throws CellSyntaxException {
        assertEquals(List.of("h", "a", "y"), parse("state h\nh = h'\noutput a = W_a · h\noutput y = softmax(a)").symbols());
    }

    @Test
    void statesRolesLinesAndKindsAreKept() throws CellSyntaxException {
        Cell cell = parse("# one\nstate h, C\nC : cell-state = C' + h'\n\nh = C\noutput y = softmax(W_y · h)\nloss E = cross_entropy(y, target)");
        assertEquals("h", cell.outputState());
        assertEquals(List.of(3, 5, 6, 7), cell.equations().stream().map(Equation::line).toList());
        assertEquals(List.of(Optional.of(Role.CELL_STATE), Optional.empty(), Optional.of(Role.READOUT), Optional.of(Role.LOSS)),
                cell.equations().stream().map(Equation::role).toList());
        assertEquals(List.of("C", "h"), cell.recurrent().equations().stream().map(Equation::symbol).toList());
        assertEquals("E", cell.loss().orElseThrow().symbol());
    }

    @Test
    void parametersTakeTheirShapesFromWhatTheyMeet() throws CellSyntaxException {
        Cell cell = parse("state h, C\nh = tanh(W_a · [h', x, x, C'] + b_a)\nC = W_a · [x, C', h', x]\noutput y = identity(W_y · [h, x] + b_y)");
        assertEquals(Map.of("W_a", "H × 2H + 2D", "b_a", "H × 1", "W_y", "O × H + D", "b_y", "O × 1"), shapes(cell));
    }

    private static Map<String, String> shapes(Cell cell) {
        return cell.parameters().values().stream().collect(Collectors.toMap(ParameterShape::name, shape -> shape.rows() + " × " + shape.columns()));
    }

    @Test
    void anOutputOrALossMayBeTheNameOfAnEquation() throws CellSyntaxException {
        assertEquals(List.of("output", "loss", "h"), parse("state h\noutput = h'\nloss = output\nh = loss").equations().stream().map(Equation::symbol).toList());
    }

    // ---- bad texts

    private static Arguments bad(int line, int column, String words, String text) {
        return Arguments.of(text, line, column, words);
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(
                bad(1, 1, "a first line like 'state h' expected, not the end of the text", ""),
                bad(3, 1, "a first line like 'state h' expected, not the end of the text", "\n# nothing\n"),
                bad(1, 1, "a first line like 'state h' expected, not 'h'", "h = tanh(x)"),
                bad(1, 1, "a first line like 'state h' expected, not '='", "= 3"),
                bad(1, 6, "the name of a state expected, not the end of the line", "state\nh = h'"),
                bad(1, 9, "the name of a state expected, not the end of the line", "state h,"),
                bad(1, 7, "the name of a state expected, not '3'", "state 3\nh = h'"),
                bad(1, 10, "state h is named twice", "state h, h\nh = h'"),
                bad(1, 9, "an operator or the end of the line expected, not 'C'", "state h C\nh = h'"),
                bad(1, 7, "W_h would be a parameter (names that start with W, b or p are); another name is expected", "state W_h"),
                bad(1, 7, "'x' has a meaning of its own; another name is expected", "state x"),
                bad(1, 10, "state C has no equation: a line 'C = …' is expected", "state h, C\nh = h'"),
                bad(1, 7, "state h has no equation", "state h\n"),
                bad(2, 1, "an equation like 'h = tanh(…)' expected, not '('", "state h\n(h) = h'"),
                bad(2, 1, "b_h would be a parameter", "state h\nb_h = h'"),
                bad(2, 1, "'tanh' has a meaning of its own", "state h\ntanh = h'"),
                bad(2, 1, "'σ' has a meaning of its own", "state h\nσ = h'"),
                bad(2, 1, "'target' has a meaning of its own", "state h\ntarget = h'"),
                bad(3, 1, "h has an equation already: each name is defined once", "state h\nh = h'\nh = h'"),
                bad(2, 3, "'=' after h expected, not '+'", "state h\nh + h'"),
                bad(2, 2, "'=' after h expected, not the end of the line", "state h\nh"),
                bad(2, 5, "a name, a number, '(' or '[' expected, not the end of the line", "state h\nh = "),
                bad(2, 10, "a name, a number, '(' or '[' expected, not the end of the line", "state h\nh = h' + "),
                bad(2, 6, "a name, a number, '(' or '[' expected, not '*'", "state h\nh = -*h'"),
                bad(2, 10, "a name, a number, '(' or '[' expected, not '-'", "state h\nh = h' * -b"),
                bad(2, 8, "an operator or the end of the line expected, not 'b_h'", "state h\nh = h' b_h"),
                bad(2, 7, "an operator or the end of the line expected, not ')'", "state h\nh = h')"),
                bad(2, 14, "')' expected, not ']'", "state h\nh = (h' + b_h]"),
                bad(2, 10, "',' or ']' expected, not ')'", "state h\nh = W·[h')"),
                bad(2, 10, "a name, a number, '(' or '[' expected, not ']'", "state h\nh = W · []"),
                bad(2, 5, "'sin' is no function; expected sigmoid, tanh, relu, identity or softmax", "state h\nh = sin(h')"),
                bad(2, 8, "an operator or the end of the line expected, not '('", "state h\nh = h' (b)"),
                bad(2, 8, "an operator or the end of the line expected, not ','", "state h\nh = h' , b"),
                bad(2, 12, "')' expected, not ','", "state h\nh = tanh(h', b)"),
                bad(2, 5, "hh is not known: expected x, a state with ', a name with an equation above, or a parameter", "state h\nh = hh"),
                bad(2, 5, "h has no value yet: h' is its value of step t−1, and h alone needs its equation above", "state h\nh = h + b"),
                bad(2, 5, "g is not known", "state h\nf = g * h'\ng = f\nh = f"),
                bad(2, 5, "x is not a state, so it has no value of step t−1; the states are h", "state h\nh = x' + b"),
                bad(3, 5, "f is not a state, so it has no value of step t−1; the states are h, C", "state h, C\nf = h'\nh = f'\nC = h"),
                bad(2, 9, "W_h is a matrix, so '·' and a vector are expected after it, not '*'", "state h\nh = W_h * h'"),
                bad(2, 8, "W_h is a matrix, so '·' and a vector are expected after it, not the end of the line", "state h\nh = W_h"),
                bad(2, 8, "the left side of '·' must be a matrix (a name that starts with W); element by element is written '*'", "state h\nh = h' · b"),
                bad(2, 12, "the left side of '·' must be a matrix", "state h\nh = W · h' · b"),
                bad(2, 5, "h must have length H, but this has D", "state h\nh = x"),
                bad(2, 5, "h must have length H, but this has H + D", "state h\nh = [h', x]"),
                bad(2, 5, "h must have length H, but this has 1", "state h\nh = 1 - 0.5"),
                bad(2, 5, "vectors of one length expected here, but H stands beside D", "state h\nh = h' + x"),
                bad(2, 5, "vectors of one length expected here, but D stands beside H", "state h\nh = tanh(x * h')"),
                bad(2, 5, "a vector expected to the right of '·', not a number", "state h\nh = W · 2"),
                bad(2, 5, "vectors expected between '[' and ']', not a number", "state h\nh = W · [h', 1]"),
                bad(2, 5, "softmax wants a vector, not a number", "state h\nh = softmax(2) * h'"),
                bad(3, 5, "W has H columns above, but this vector has length D", "state h\nf = W · h'\nh = W · x + f"),
                bad(2, 5, "'gate' is no role; expected one of forget-gate, input-gate", "state h\nh : gate = h'"),
                bad(2, 5, "'forget' is no role", "state h\nh : forget = h'"),
                bad(2, 13, "the rest of the role expected, not '='", "state h\nh : forget- = h'"),
                bad(2, 5, "a role expected, not '='", "state h\nh : = h'"),
                bad(2, 5, "'loss' is no role", "state h\nh : loss = h'"),
                bad(2, 8, "'$' has no meaning here", "state h\nh = h' $ b"),
                bad(2, 8, "'😀' has no meaning here", "state h\nh = h' 😀 b"),
                bad(2, 5, "'1.2.3' is not a number", "state h\nh = 1.2.3 * h'"),
                bad(2, 5, "'.' is not a number", "state h\nh = . * h'"),
                bad(2, 5, "'1e999' is not a number", "state h\nh = 1e999 * h'"),
                bad(2, 5, "'squared_error' stands in a loss line only", "state h\nh = squared_error(h', b)"),
                bad(3, 10, "a loss is squared_error, cross_entropy or inner_product of two vectors", "state h\nh = h'\nloss E = tanh(h)"),
                bad(3, 25, "',' and the target expected, not ')'", "state h\nh = h'\nloss E = squared_error(h)"),
                bad(3, 12, "target is not known", "state h\nh = h'\noutput y = target"),
                bad(4, 1, "the cell's equations stand before its output, and the output before the loss", "state h\nh = h'\noutput y = W_y · h\nf = h"),
                bad(3, 8, "h is a state; the output needs a name of its own", "state C, h\nC = C'\noutput h = C"),
                bad(3, 12, "y must have length O, but this has H", "state h\nh = h'\noutput y = h"),
                bad(3, 12, "W_h has H rows above, but O are wanted here", "state h\nh = W_h · h'\noutput y = W_h · h"),
                bad(4, 1, "there is a loss already: one is expected", "state h\nh = h'\nloss E = squared_error(h, target)\nloss L = inner_product(h, target)"),
                bad(3, 10, "two vectors expected in a loss, not a number", "state h\nh = h'\nloss E = squared_error(1, target)"),
                bad(2, 9, "this '(' is not closed: a ')' is expected", "state h\nh = tanh(W · h' + b\n"),
                bad(2, 9, "this '(' is not closed: a ')' is expected", "state h\nh = tanh(W · h' + b\nz = h'\n"),
                bad(2, 9, "this '(' is not closed: a ')' is expected", "state h\nz = tanh(W · h' +\nh = z\n"),
                bad(2, 9, "this '[' is not closed: a ']' is expected", "state h\nh = W · [h', x\n# more\n"),
                bad(2, 10, "this '(' is not closed: a ')' is expected", "state h\nh ＝ tanh （h' ＋ b\n"),
                bad(2, 5, "'1e−' is not a number", "state h\nh = 1e− * h'"),
                bad(4, 10, "vectors of one length expected here, but H stands beside O", "state h\nh = h'\noutput y = W_y · h\nloss E = squared_error(h, target)"));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void aBadTextIsRefusedWithPlaceAndReason(String text, int line, int column, String words) {
        CellSyntaxException refused = assertThrows(CellSyntaxException.class, () -> parse(text));
        String place = "line %d, column %d: ".formatted(line, column);
        assertTrue(refused.getMessage().startsWith(place + words), () -> place + words + " expected, not " + refused.getMessage());
        assertEquals(line, refused.line());
        assertEquals(column, refused.column());
        assertTrue(refused.getMessage().endsWith(refused.reason()) && refused.reason().startsWith(words));
    }

    @Test
    void columnsAreCountedFromTheStartOfTheirLineWhateverItsEnds() {
        CellSyntaxException refused = assertThrows(CellSyntaxException.class, () -> parse("\uFEFF# α\r\nstate h\r\nh = hh\r\n"));
        assertEquals(List.of(3, 5), List.of(refused.line(), refused.column()));
    }

    @Test
    void linesAreCountedInsideBracketsToo() {
        CellSyntaxException refused = assertThrows(CellSyntaxException.class, () -> parse("state h\nh = tanh(\n  h' +\n  oops)\n"));
        assertEquals("line 4, column 3: oops is not known", refused.getMessage().substring(0, 35));
    }

    // ---- bounds

    @Test
    void aTextHasABound() throws CellSyntaxException {
        parse(RNN + " ".repeat(CellParser.MAX_CHARACTERS - RNN.length()));
        assertRefused("line 1, column 1: a cell of at most 65,536 characters expected, this has 65,537", RNN + " ".repeat(CellParser.MAX_CHARACTERS + 1 - RNN.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "tanh(", "tanh([", "W · ", "W·(", "-(", "1*(", "tanh(-("})
    void whatIsNestedTooDeeplyIsRefusedBeforeTheStackIsFull(String open) {
        CellSyntaxException refused = quickly("state h\nh = " + open.repeat(60_000 / open.length()) + "h'");
        assertTrue(refused.reason().matches("at most 60 (brackets inside one another|products one after the other) expected"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "tanh("})
    void fiftyNineBracketsAreFine(String open) throws CellSyntaxException {
        parse("state h\nh = " + open.repeat(59) + "h'" + ")".repeat(59));
        assertRefused("line 2, column %d: at most 60 brackets inside one another expected".formatted(5 + 60 * open.length()),
                "state h\nh = " + open.repeat(60) + "h'" + ")".repeat(60));
    }

    @Test
    void aLongSumIsOneOperation() throws CellSyntaxException {
        assertEquals(3, parse("state h\nh = h'" + " + b".repeat(10_000)).nodes().size());
    }

    @Test
    void operationsHaveABound() throws CellSyntaxException {
        parse("state h\nh = h'" + " + tanh(b)".repeat(900));
        assertRefused("line 2, column 5: a cell of at most 1000 operations expected", "state h\nh = h'" + " + tanh(b)".repeat(1000));
        assertRefused("line 2, column 5: a cell of at most 1000 operations expected", "state h\nh = h'" + " + 1".repeat(10_000));
    }

    private static void assertRefused(String message, String text) {
        assertEquals(message, quickly(text).getMessage());
    }

    private static CellSyntaxException quickly(String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThrows(CellSyntaxException.class, () -> parse(text)));
    }

    // ---- whatever may arrive

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("state", "h", "C", "h'", "x", "W", "W_a", "b", "p_1", "tanh", "softmax", "output", "loss", "target", "squared_error", "f",
                ":", "forget-gate", "=", "+", "-", "*", "·", "(", ")", "[", "]", ",", "'", "\n", "\n", " ", "1", "0.5", "1e", "#", "σ").list().ofMaxSize(60)
                .map(pieces -> String.join(" ", pieces));
    }

    @Property(tries = 2000)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 300) String text) {
        readOrRefuse(text);
        readOrRefuse("state h\nh = " + text);
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void anyPiecesAreReadOrRefused(@ForAll("pieces") String text) {
        readOrRefuse(text);
        readOrRefuse("state h, C\nC = C'\nh = " + text);
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aGoodCellWithATypoIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        String good = random.nextBoolean() ? RandomCell.text(seed) : Cells.text(Cells.names().get(random.nextInt(Cells.names().size())));
        StringBuilder text = new StringBuilder(good);
        for (int typos = 1 + random.nextInt(3); typos > 0; typos--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, good.charAt(random.nextInt(good.length())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(0x3000));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            }
        }
        readOrRefuse(text.toString());
    }

    /** A cell that is read has its states; a refusal has a place inside the text and a reason. Anything else that is thrown fails the test. */
    private static void readOrRefuse(String text) {
        try {
            Cell cell = parse(text);
            for (String state : cell.states()) {
                assertEquals(Length.HIDDEN, cell.root(state).length());
            }
        } catch (CellSyntaxException e) {
            List<String> lines = List.of(text.split("\n", -1));
            assertTrue(e.line() >= 1 && e.line() <= lines.size(), e.getMessage());
            assertTrue(e.column() >= 1 && e.column() <= lines.get(e.line() - 1).length() + 1, e.getMessage());
            assertTrue(!e.reason().isBlank() && e.reason().lines().count() == 1, e.getMessage());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void randomCellsAreRead(@ForAll long seed) {
        Cell cell = RandomCell.cell(seed);
        assertTrue(cell.equations().size() >= 2 && cell.equations().size() <= 8, RandomCell.text(seed));
        assertTrue(cell.states().size() >= 1 && cell.states().size() <= 3);
    }
}
