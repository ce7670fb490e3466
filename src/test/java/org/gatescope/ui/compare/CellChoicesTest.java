package org.gatescope.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.gatescope.cell.Cell;
import org.gatescope.cell.CellParser;
import org.gatescope.cell.Cells;
import org.junit.jupiter.api.Test;

class CellChoicesTest {

    @Test
    void everyCellStandsThereOnce() throws Exception {
        Cell lstm = Cells.cell("lstm");
        Cell own = CellParser.parse("own", "state h\nh = tanh(W_h · [h', x] + b_h)");
        Cell again = CellParser.parse("own", "state h\nh = tanh(W_h · [h', x] + b_h)");
        CellChoices choices = new CellChoices(() -> List.of(own));

        List<Cell> offered = choices.with(List.of(lstm, again));

        assertThat(offered.stream().map(Cell::name)).doesNotHaveDuplicates().contains("rnn", "gru", "own", Cells.examples().getFirst());
        assertThat(offered).contains(lstm, again);
        assertThat(choices.with(List.of(lstm, again))).isEqualTo(offered);
    }
}
