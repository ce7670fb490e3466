package org.gatescope.ui.inspector;

import java.util.ArrayList;
import java.util.List;

import org.gatescope.ui.inspector.Reason.Digits;
import org.gatescope.ui.inspector.Reason.Line;
import org.gatescope.ui.inspector.Reason.Piece;
import org.gatescope.ui.inspector.Reason.Sign;

/** Fills numbers up with spaces, so that in digits of one width the decimal points of a table stand below one another. */
final class Padding {

    private static final String SPACE = "\u00a0";

    private Padding() {
    }

    /** The texts of each line's pieces. Lines that are built differently stay as they are. */
    static List<List<String>> of(List<Line> lines) {
        List<Line> computed = lines.stream().filter(line -> !line.bare()).toList();
        boolean alike = computed.size() > 1 && computed.stream().allMatch(line -> signs(line).equals(signs(computed.getFirst())));
        List<List<String>> texts = new ArrayList<>();
        for (Line line : lines) {
            List<String> text = new ArrayList<>();
            for (int i = 0; i < line.pieces().size(); i++) {
                String own = line.pieces().get(i).text();
                text.add(alike && !line.bare() && line.pieces().get(i) instanceof Digits ? padded(own, computed, i) : own);
            }
            texts.add(text);
        }
        return texts;
    }

    private static List<String> signs(Line line) {
        return line.pieces().stream().map(piece -> piece instanceof Sign(String text) ? text : "").toList();
    }

    private static String padded(String text, List<Line> lines, int column) {
        int before = 0;
        int after = 0;
        int longest = 0;
        for (Line line : lines) {
            Piece piece = line.pieces().get(column);
            if (piece.text().contains("e")) {
                longest = Math.max(longest, piece.text().length());
                continue;
            }
            before = Math.max(before, point(piece.text()));
            after = Math.max(after, piece.text().length() - point(piece.text()));
        }
        int width = Math.max(before + after, longest);
        // a number with a power of ten has no place among the points: it stands at the right
        int behind = text.contains("e") ? 0 : after - (text.length() - point(text));
        return SPACE.repeat(width - text.length() - behind) + text + SPACE.repeat(behind);
    }

    private static int point(String text) {
        int point = text.indexOf('.');
        return point < 0 ? text.length() : point;
    }
}
