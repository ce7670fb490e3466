package org.gatescope.ui.celleditor;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.text.Text;

/**
 * Letters of one line and one colour.
 *
 * @param offset where they begin in the whole text
 */
record Letters(int offset, String text, String style) {

    /** All that can be seen of a text. */
    static List<Letters> of(String text) {
        List<Letters> all = new ArrayList<>();
        int at = 0;
        for (Colouring.Span span : Colouring.of(text)) {
            for (String line : span.text().split("(?<=\n)")) {
                String seen = line.stripLeading();
                if (!seen.isEmpty()) {
                    all.add(new Letters(at + line.length() - seen.length(), seen.stripTrailing(), span.style()));
                }
                at += line.length();
            }
        }
        return all;
    }

    int end() {
        return offset + text.length();
    }

    boolean looksLike(Letters other) {
        return text.equals(other.text) && style.equals(other.style);
    }

    Text node() {
        Text node = new Text(text);
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().addAll("code-letters", style);
        return node;
    }
}
