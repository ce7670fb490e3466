package org.gatescope.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatescope.check.RandomCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cell's text is written from its graph; what is read from it is the same cell. */
class CellTextTest {

    static List<String> names() {
        return Cells.names();
    }

    private static void assertComesBack(Cell cell) throws CellSyntaxException {
        Cell back = CellParser.parse(cell.name(), CellText.of(cell));
        assertEquals(cell.nodes(), back.nodes(), () -> CellText.of(cell));
        assertEquals(cell.states(), back.states());
        assertEquals(cell.parameters(), back.parameters());
        assertEquals(roles(cell), roles(back));
    }

    private static List<?> roles(Cell cell) {
        return cell.equations().stream().map(each -> List.of(each.symbol(), each.role(), each.root(), each.kind())).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void builtInCellsComeBack(String name) throws CellSyntaxException {
        assertComesBack(Cells.cell(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"# title: Two layers · 两层|Two layers|两层", "#title:Valve|Valve|Valve", "＃ title:  A b  ·|A b|A b",
            "# Two layers: title|''|''", "# title:|''|''", "# title: 12345678901234567890123456789012345678901|''|''"})
    void aTitleIsReadInBothLanguagesAndComesBack(String line, String english, String chinese) throws CellSyntaxException {
        Cell cell = CellParser.parse("file", line + "\r\nstate h\nh = tanh(W · [h', x])\n");
        Optional<CellTitle> expected = english.isEmpty() ? Optional.empty() : Optional.of(new CellTitle(english, chinese));
        assertEquals(expected, cell.title());
        assertEquals(expected, CellParser.parse("file", CellText.of(cell)).title());
        assertEquals(expected, CellParser.extend(Rewriting.of(cell, Convention.PYTORCH).cell(), "output y = W_y · h").title());
    }

    @Property(tries = 500)
    void anyCellComesBack(@ForAll long seed) throws CellSyntaxException {
        assertComesBack(RandomCell.cell(seed));
    }

    @Test
    void whatOnlyHandsOnAndSmallNumbersComeBack() throws CellSyntaxException {
        assertComesBack(CellParser.parse("odd", "state h, C\nC = C'\na = 1e-9 * C - (-h' + 3000000000)\nh : hidden-state = a\n"));
    }

    @Test
    void readoutAndLossAreLeftOut() throws CellSyntaxException {
        Cell cell = CellParser.parse("read", "state h\nh = tanh(W_h · [h', x] + b_h)\noutput y = softmax(W_y · h + b_y)\nloss L = cross_entropy(y, target)\n");
        assertEquals("state h\nh = tanh(W_h · [h', x] + b_h)\n", CellText.of(cell));
    }
}
