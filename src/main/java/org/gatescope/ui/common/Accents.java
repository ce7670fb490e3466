package org.gatescope.ui.common;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.gatescope.cell.Accent;
import org.gatescope.cell.SymbolName;

/**
 * Lines of characters with names in them as {@link SymbolName#plain} writes them, shown with each accent over its letter: fonts put the
 * joining signs anywhere, or leave them out.
 */
public final class Accents {

    private Accents() {
    }

    /** The pieces of a line for a flow of text, with its style where it has any. */
    public static List<Node> pieces(String line, String... styleClasses) {
        List<Node> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < line.length(); at++) {
            boolean joins = Accent.ofSign(line.charAt(at)).isPresent() && Character.isLetter(line.charAt(at - 1));
            if (joins) {
                if (at - 1 > from) {
                    pieces.add(styled(new Text(line.substring(from, at - 1)), styleClasses));
                }
                Text letter = styled(new Text(line.substring(at - 1, at)), styleClasses);
                pieces.add(Symbols.over(letter, styled(new Text(line.substring(at, at + 1)), styleClasses)));
                from = at + 1;
            }
        }
        if (from < line.length()) {
            pieces.add(styled(new Text(line.substring(from)), styleClasses));
        }
        return pieces;
    }

    private static Text styled(Text text, String... styleClasses) {
        text.getStyleClass().addAll(styleClasses);
        return text;
    }

    /** Shows a line in a flow of its own. */
    public static void write(TextFlow flow, String line, String... styleClasses) {
        flow.getChildren().setAll(pieces(line, styleClasses));
        flow.setAccessibleText(line);
    }

    /** Shows lines in a tooltip: as its text, unless a letter of them bears an accent. */
    public static void tell(Tooltip tooltip, String lines) {
        boolean accented = lines.chars().anyMatch(each -> Accent.ofSign((char) each).isPresent());
        tooltip.setText(accented ? "" : lines);
        if (accented) {
            TextFlow flow = new TextFlow();
            write(flow, lines, "told");
            tooltip.setGraphic(flow);
        } else {
            tooltip.setGraphic(null);
        }
    }
}
