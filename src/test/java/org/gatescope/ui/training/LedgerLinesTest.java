package org.gatescope.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.gatescope.network.Section;
import org.gatescope.train.Ledger;
import org.gatescope.train.Update;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.junit.jupiter.api.Test;

class LedgerLinesTest {

    private static final Section SECTION = new Section("layer 1 W_f", "W_f", 0, 1, 1);
    private static final float GRADIENT = -0.5f;

    private final LedgerLines lines = new LedgerLines(Texts.of(Settings.inMemory(), "training"));

    private List<String> arithmetic(Update update) {
        return lines.of(new Ledger(SECTION, 0, Optional.empty(), GRADIENT, 1, 1, update), 0).stream().map(LedgerLines.Line::arithmetic).toList();
    }

    @Test
    void theSquareOfANegativeNumberIsNotReadAsNegative() {
        assertThat(arithmetic(new Update.Adam(0.1, 2, GRADIENT, 0, -0.05f, 0, 2.5e-4f, 1, 2))).contains("v = 0.999 · 0 + 0.001 · (−0.5)²", "mˆ = m / (1 − 0.9^2)");
        assertThat(arithmetic(new Update.RmsProp(0.1, 0.5f, 0, 0.0025f, 1, 2))).anyMatch(each -> each.endsWith("0.01 · 0.5²"));
    }

    @Test
    void aPowerOfTenIsSquaredAsAWhole() {
        assertThat(arithmetic(new Update.RmsProp(0.1, Math.scalb(1f, -20), 0, 0.0025f, 1, 2))).anyMatch(each -> each.endsWith("0.01 · (9.53674316e−7)²"));
    }
}
