package org.gatescope.ui.lessonpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.gatescope.ui.lessonpane.FormulaSymbols.Marked;
import org.gatescope.ui.lessonpane.FormulaSymbols.Symbol;
import org.junit.jupiter.api.Test;

class FormulaSymbolsTest {

    private static final Set<String> LSTM = Set.of("f", "i", "C_tilde", "C", "o", "h", "x", "W_f", "b_f");

    private static Marked mark(String tex) {
        return FormulaSymbols.mark(tex, LSTM::contains);
    }

    @Test
    void symbolsAreMarkedWithTheirStep() {
        Marked marked = mark("f_t = \\sigma(W_f \\cdot [h_{t-1}, x_t] + b_f)");

        assertThat(marked.symbols()).containsExactly(new Symbol("f", "t"), new Symbol("W_f", ""), new Symbol("h", "t-1"), new Symbol("x", "t"), new Symbol("b_f", ""));
        assertThat(marked.tex()).isEqualTo("\\term{1}{f_t} = \\sigma(\\term{2}{W_f} \\cdot [\\term{3}{h_{t-1}}, \\term{4}{x_t}] + \\term{5}{b_f})");
    }

    @Test
    void anAccentBelongsToTheName() {
        for (String tex : List.of("\\tilde{C}_3", "\\tilde C_3", "\\tilde{ C }_{3}")) {
            assertThat(mark(tex).symbols()).as(tex).containsExactly(new Symbol("C_tilde", "3"));
        }
    }

    @Test
    void whatIsNoSymbolStays() {
        for (String tex : List.of("\\frac{1}{2}", "\\text{if } a_t", "L = \\sum_k g_k", "W_{hh}", "\\operatorname{of}", "\\{", "e^{-2}")) {
            assertThat(mark(tex)).as(tex).isEqualTo(new Marked(tex, List.of()));
        }
    }

    @Test
    void aSymbolMayStandWithoutAStep() {
        assertThat(mark("f \\odot C").symbols()).containsExactly(new Symbol("f", ""), new Symbol("C", ""));
    }
}
