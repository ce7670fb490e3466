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

    /**
     * The texts of each line's pieces. Lines that are built differently stay as they are.
     *
     * @param held what is written behind the number of a held unit
     */
    static List<List<String>> of(List<Line> lines, String held) {
        List<Line> computed = lines.stream().filter(line -> !line.bare()).toList();
        boolean alike = computed.size() > 1 && computed.stream().allMatch(line -> signs(line).equals(signs(computed.getFirst())));
        List<List<String>> texts = new ArrayList<>();
        for (Line line : lines) {
            List<String> text = new ArrayList<>();
            for (int i = 0; i < line.pieces().size(); i++) {
                boolean isColumn = alike && !line.bare() && line.pieces().get(i) instanceof Digits;
                text.add(isColumn ? inColumn(line, computed, i, held) : line.pieces().get(i).text() + (isHeld(line.pieces().get(i)) ? held : ""));
            }
            texts.add(text);
        }
        return texts;
    }

    /** A number in its column, with the word behind it where it is held, and room for the word where another line's is. */
    private static String inColumn(Line line, List<Line> lines, int column, String held) {
        String own = marked(line, lines, column, held);
        int widest = lines.stream().mapToInt(each -> width(marked(each, lines, column, held))).max().orElse(0);
        return own + SPACE.repeat(widest - width(own));
    }

    private static String marked(Line line, List<Line> lines, int column, String held) {
        String padded = padded(line.pieces().get(column).text(), lines, column);
        return isHeld(line.pieces().get(column)) ? padded.replaceFirst(SPACE + "+$", "") + held : padded;
    }

    private static boolean isHeld(Piece piece) {
        return piece instanceof Digits digits && digits.held();
    }

    /** How many spaces a word fills: a Chinese sign two. */
    private static int width(String word) {
        return word.chars().map(each -> each < 0x2E80 ? 1 : 2).sum();
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
