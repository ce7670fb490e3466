package org.gatescope.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.gatescope.cell.SymbolName;
import org.gatescope.ui.Fx;
import org.junit.jupiter.api.Test;

class AccentsTest {

    @Test
    void anAccentStandsOverItsLetterAndTheRestIsText() throws Exception {
        List<Node> pieces = Fx.call(() -> Accents.pieces("clicked " + SymbolName.of("C_tilde", "3").plain() + "!", "words"));
        assertEquals(3, pieces.size());
        assertEquals("clicked ", ((Text) pieces.getFirst()).getText());
        StackPane pair = assertInstanceOf(StackPane.class, pieces.get(1));
        assertEquals(List.of("C", "˜"), pair.getChildren().stream().map(each -> ((Text) each).getText()).toList());
        assertEquals("₃!", ((Text) pieces.getLast()).getText());
    }

    @Test
    void aTooltipWithoutAccentsIsPlain() throws Exception {
        Fx.call(() -> {
            Tooltip tooltip = new Tooltip();
            Accents.tell(tooltip, "C˜₃ = 1");
            assertEquals("C˜₃ = 1", assertInstanceOf(TextFlow.class, tooltip.getGraphic()).getAccessibleText());
            assertEquals("", tooltip.getText());
            Accents.tell(tooltip, "f₃ = 1");
            assertNull(tooltip.getGraphic());
            assertEquals("f₃ = 1", tooltip.getText());
            return null;
        });
    }
}
