package org.gatescope.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolNameTest {

    @Test
    void aNameComesApart() {
        assertEquals(new SymbolName("C", Optional.of(Accent.TILDE), "", "t"), SymbolName.of("C_tilde", "t"));
        assertEquals(new SymbolName("α", Optional.empty(), "x", ""), SymbolName.of("alpha_x"));
        assertEquals(new SymbolName("W", Optional.empty(), "xi", ""), SymbolName.of("W_xi"));
        assertEquals(new SymbolName("s", Optional.empty(), "a_b", "2"), SymbolName.of("s_a_b", "2"));
    }

    @ParameterizedTest
    @CsvSource({"h, '', ''", "h, t, t", "h_new, '', new", "h_new, 3, 'new,3'", "C_tilde, 3, 3"})
    void indexAndStepStandBelow(String name, String step, String below) {
        assertEquals(below, SymbolName.of(name, step).below());
    }

    @ParameterizedTest
    @CsvSource({"C_tilde, 3, C˜₃", "m_hat, '', mˆ", "y_bar, t, y¯_t", "h, 12, h₁₂", "h, 0, h₀", "h, t, h_t", "h, t−1, h_{t−1}", "W_hf, '', W_hf",
            "h_new, 3, h_new₃", "h_new, t, 'h_{new,t}'", "alpha, 1, α₁"})
    void readsAsOneLine(String name, String step, String line) {
        assertEquals(line, SymbolName.of(name, step).plain());
    }

    @Test
    void anAccentIsKnownByItsWordAndBySign() {
        for (Accent accent : Accent.values()) {
            assertEquals(Optional.of(accent), Accent.ofKey(accent.key()));
            assertEquals(Optional.of(accent), Accent.ofCombining(accent.combining()));
        }
        assertEquals(Optional.empty(), Accent.ofKey("new"));
        assertEquals(Optional.empty(), Accent.ofCombining('~'));
    }
}
