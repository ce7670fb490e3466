package org.gatescope.ui.equation;

import java.awt.Color;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code \term{ID}{…}} marks of a text, rewritten as colours. A colour stands for an occurrence, not for the term's number: so
 * numbers may be of any size, and a term that occurs twice keeps two boxes. Black is no term.
 *
 * <p>JLaTeXMath reads {@code r,g,b} without a decimal point as whole numbers from 0 to 255, which come back exactly; fractions would
 * be rounded on the way.
 *
 * <p>A group is one atom to TeX, behind which a power would stand: so what is raised behind a mark that ends with an index, {@code \term{1}{h_t}^2},
 * goes into the group, over the index, in the colour of what is around it.
 */
final class TermMarks {

    private static final Pattern MARK = Pattern.compile("\\\\term(?![A-Za-z])\\s*(?:\\{\\s*([0-9]{1,9})\\s*}\\s*(\\{)?)?");
    private static final Pattern MARK_ALONE = Pattern.compile("\\\\term\\s*\\{[^{}]*}");
    private static final int MOST_OCCURRENCES = 0xFFFFFF;

    /**
     * One mark.
     *
     * @param term   its number, from 1
     * @param parent the occurrence around it, 0 for none
     * @param depth  how many lie around it
     */
    record Occurrence(int term, int parent, int depth) {
    }

    private final List<Occurrence> occurrences = new ArrayList<>();
    private final StringBuilder coloured = new StringBuilder();

    TermMarks(String tex) {
        Deque<Integer> around = new ArrayDeque<>();
        Deque<Integer> bodies = new ArrayDeque<>();
        Deque<Integer> closesAt = new ArrayDeque<>();
        Matcher mark = MARK.matcher(tex);
        int braces = 0;
        int at = 0;
        while (at < tex.length()) {
            char sign = tex.charAt(at);
            if (sign == '\\' && mark.region(at, tex.length()).lookingAt()) {
                around.push(open(mark, around.isEmpty() ? 0 : around.peek(), around.size()));
                closesAt.push(braces++);
                at = mark.end();
                bodies.push(at);
                continue;
            }
            if (sign == '{') {
                braces++;
            } else if (sign == '}') {
                braces--;
                if (!closesAt.isEmpty() && braces == closesAt.peek()) {
                    closesAt.pop();
                    around.pop();
                    Optional<Raised> raised = Raised.behind(tex, bodies.pop(), at);
                    if (raised.isPresent()) {
                        at = raised.get().end();
                        coloured.append("^{").append(colour(around.isEmpty() ? 0 : around.peek())).append(raised.get().tex()).append("}}}");
                        continue;
                    }
                }
            }
            // A backslash takes the next sign with it: \{ is no brace.
            int taken = sign == '\\' && at + 1 < tex.length() ? 2 : 1;
            coloured.append(tex, at, at + taken);
            at += taken;
        }
        if (!closesAt.isEmpty()) {
            throw new BadTexException("\\term{" + occurrences.get(around.peek() - 1).term() + "} is not closed");
        }
        // JLaTeXMath would guess what was meant.
        if (braces != 0) {
            throw new BadTexException(braces > 0 ? "a brace is not closed" : "a brace is closed that was not opened");
        }
    }

    /** The text without its marks; their groups stay. */
    static String remove(String tex) {
        return MARK_ALONE.matcher(tex).replaceAll("");
    }

    private int open(Matcher mark, int parent, int depth) {
        if (mark.group(1) == null || mark.group(2) == null || Integer.parseInt(mark.group(1)) == 0) {
            throw new BadTexException("\\term needs a positive number and a group: \\term{1}{…}");
        }
        if (occurrences.size() == MOST_OCCURRENCES) {
            throw new BadTexException("more than " + MOST_OCCURRENCES + " terms");
        }
        occurrences.add(new Occurrence(Integer.parseInt(mark.group(1)), parent, depth));
        int colour = occurrences.size();
        coloured.append(colour(colour));
        return colour;
    }

    /** Begins a group in a colour. */
    private static String colour(int colour) {
        return "\\textcolor{" + (colour >> 16) + ',' + (colour >> 8 & 0xFF) + ',' + (colour & 0xFF) + "}{";
    }

    /** The text with colours in place of marks. */
    String coloured() {
        return coloured.toString();
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** Which occurrence is drawn in a colour; 0 for none, as for colours that the text itself asks for. */
    int occurrence(Color colour) {
        int number = colour.getRGB() & 0xFFFFFF;
        return number <= occurrences.size() ? number : 0;
    }

    /** The term of an occurrence, 0 of 0. */
    int term(int occurrence) {
        return occurrence == 0 ? 0 : occurrences.get(occurrence - 1).term();
    }
}
