package org.gatescope.ui.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlinesTest {

    @Test
    void everyTermHasGlyphsAndItsBoxStandsInWritingOrder() {
        Formula formula = Outlines.of("\\term{1}{W_f}\\cdot[\\term{2}{h_{t-1}},\\term{3}{x_t}]+\\frac{\\partial L}{\\partial h}");

        assertEquals(List.of(0, 1, 2, 3), formula.glyphs().stream().map(Glyph::term).distinct().sorted().toList());
        List<TermBox> boxes = formula.terms();
        assertEquals(List.of(1, 2, 3), boxes.stream().map(TermBox::term).toList());
        for (int i = 1; i < boxes.size(); i++) {
            assertTrue(boxes.get(i - 1).x() + boxes.get(i - 1).width() <= boxes.get(i).x(), "term " + i + " ends before the next");
        }
        for (TermBox box : boxes) {
            assertTrue(box.x() >= 0 && box.x() + box.width() <= formula.width() + 1, box + " lies within the formula");
            assertTrue(box.y() < formula.ascent() && box.y() + box.height() > formula.ascent() - 100, box + " stands on the baseline");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\sigma", "\\partial", "\\odot", "\\tilde{C}", "\\top", "\\sum", "\\prod", "\\tanh", "\\delta", "\\mathbb{R}",
            "\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}", "\\left(\\frac{\\frac{a}{b}}{\\frac{c}{d}}\\right)", "\\underbrace{a+b}_{c}",
            "\\overline{y}", "\\sqrt{x}", "\\text{loss}", "\\boxed{x}", "\\Omega", "\\otimes", "\\rightleftharpoons", "\u03c3", "h_{t\u22121}"})
    void signsHaveOutlines(String tex) {
        Formula formula = Outlines.of(tex);

        assertFalse(formula.glyphs().isEmpty());
        assertTrue(formula.glyphs().stream().allMatch(glyph -> glyph.svgPath().startsWith("M") && glyph.svgPath().length() > 20));
        assertTrue(formula.width() > 0 && formula.height() > 0);
    }

    @Test
    void differentSignsHaveDifferentOutlines() {
        List<String> signs = List.of("\\sigma", "\\partial", "\\odot", "\\top", "\\otimes", "\\cdot", "3", "\\delta");
        assertEquals(signs.size(), signs.stream().map(sign -> Outlines.of(sign).glyphs().getFirst().svgPath()).distinct().count());
    }

    @Test
    void signsAtTheSoftHyphensPlaceAreDrawn() {
        // Java itself draws nothing for them. Their neighbours are other signs.
        assertEquals(3, Outlines.of("\\oplus\\otimes\\odot").glyphs().stream().map(Glyph::svgPath).distinct().count());
        assertEquals(2, Outlines.of("\\Omega\\Phi").glyphs().size());
    }

    @Test
    void fractionBarIsARuleAcrossItsWidth() {
        Formula formula = Outlines.of("\\term{7}{\\frac{a}{b}}");
        assertEquals(3, formula.glyphs().size());
        assertTrue(formula.glyphs().stream().allMatch(glyph -> glyph.term() == 7));
    }

    @Test
    void largeNumbersSurvive() {
        assertEquals(List.of(4_194_304, 1 << 20, 100_001),
                Outlines.of("\\term{4194304}{a}+\\term{1048576}{b}+\\term{100001}{c}").terms().stream().map(TermBox::term).toList());
    }

    @Test
    void manyTermsStayApart() {
        StringBuilder tex = new StringBuilder();
        IntStream.rangeClosed(1, 700).forEach(i -> tex.append("\\term{").append(i * 3).append("}{x}"));

        assertEquals(IntStream.rangeClosed(1, 700).map(i -> i * 3).boxed().toList(),
                Outlines.of(tex.toString()).glyphs().stream().map(Glyph::term).toList());
    }

    /** As if there were no mark: over the index, and no part of the term. */
    @ParameterizedTest
    @ValueSource(strings = {"{h_t}^2", "{h_{t-1}} ^{2}", "{\\tilde{C}_t}^2", "{W_h}^{\\top}", "{W_h}^\\top", "{\\mathit{target}_{3}}^2", "{\\alpha_t}^2"})
    void aPowerStandsOverTheIndexOfItsTerm(String marked) {
        Formula formula = Outlines.of("1 - \\term{1}" + marked + "+\\term{2}{x}");
        Formula plain = Outlines.of("1 - " + marked.substring(1).replaceFirst("} ?(?=\\^)", "") + "+x");

        assertEquals(plain.width(), formula.width(), 0.01);
        assertEquals(plain.height(), formula.height(), 0.01);
        List<Integer> terms = formula.glyphs().stream().map(Glyph::term).toList();
        assertEquals(List.of(0, 0), terms.subList(0, 2));
        assertEquals(List.of(0, 2), terms.subList(terms.size() - 2, terms.size()));
        assertEquals(plain.glyphs().size(), terms.size());
        assertEquals(4, terms.stream().filter(each -> each == 0).count(), "the power is no part of the term");
    }

    @Test
    void otherPowersStayWhereTheyAre() {
        for (String tex : List.of("\\term{1}{h}^2", "(\\term{1}{h_t})^2", "\\term{1}{(a+b_t)}^2", "\\term{1}{h_t^2}", "\\term{1}{h_t}+x^2")) {
            assertEquals(Outlines.of(TermMarks.remove(tex)).width(), Outlines.of(tex).width(), 0.01, tex);
        }
    }

    @Test
    void innermostTermWinsAndTheOuterBoxHoldsTheInner() {
        Formula formula = Outlines.of("\\term{1}{a\\term{2}{b}\\{c\\}}");

        assertEquals(List.of(1, 2, 1, 1, 1), formula.glyphs().stream().map(Glyph::term).toList());
        TermBox outer = formula.terms().get(0);
        TermBox inner = formula.terms().get(1);
        assertTrue(outer.x() < inner.x() && outer.x() + outer.width() > inner.x() + inner.width());
        double middle = inner.x() + inner.width() / 2;
        assertEquals(2, formula.termAt(middle, formula.ascent() - 100, 0).orElse(0));
        assertEquals(1, formula.termAt(outer.x() + 10, formula.ascent() - 100, 0).orElse(0));
    }

    @Test
    void aTermWrittenTwiceHasTwoBoxes() {
        Formula formula = Outlines.of("\\term{5}{f}+\\term{6}{i}+\\term{5}{f}");
        assertEquals(List.of(5, 6, 5), formula.terms().stream().map(TermBox::term).toList());
    }

    @Test
    void marksChangeNoSpacing() {
        assertEquals(Outlines.of("a=b+c\\odot\\tanh(x)").width(),
                Outlines.of("\\term{1}{a}\\term{2}{=}\\term{3}{b}\\term{4}{+}c\\term{5}{\\odot}\\term{6}{\\tanh}(\\term{7}{x})").width(), 0.01);
    }

    @Test
    void emptyTextIsAnEmptyFormula() {
        assertTrue(Outlines.of("").glyphs().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{a", "a}", "\\nosuchcommand", "\\term{0}{x}", "\\term{x}{y}", "\\term{1}", "\\term{1}{x", "\\term",
            "\\begin{bmatrix}1", "\\left(x", "\\term{99999999999}{x}"})
    void badTexIsRefusedInWords(String tex) {
        BadTexException refusal = assertThrows(BadTexException.class, () -> Outlines.of(tex));
        assertFalse(refusal.getMessage().isBlank());
    }

    @Test
    void threadsDoNotMixTheirFormulas() {
        List<Formula> one = IntStream.range(0, 40).mapToObj(OutlinesTest::numbered).toList();
        List<Formula> many = IntStream.range(0, 40).parallel().mapToObj(OutlinesTest::numbered).toList();
        assertEquals(one, many);
    }

    private static Formula numbered(int i) {
        return Outlines.of("\\term{" + (i + 1) + "}{\\frac{x_{" + i + "}}{" + i * i + "}}");
    }

    @Test
    void svgFillsByTerm() {
        String svg = EquationSvg.document(Outlines.of("\\term{1}{f}+1"), 20, term -> term == 1 ? "#d55e00" : "#111");
        assertTrue(svg.startsWith("<svg ") && svg.endsWith("</svg>\n"));
        assertEquals(1, svg.split("fill=\"#d55e00\"", -1).length - 1);
        assertEquals(2, svg.split("fill=\"#111\"", -1).length - 1);
    }
}
