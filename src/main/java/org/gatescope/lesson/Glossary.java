package org.gatescope.lesson;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The terms of the lessons, and the search for them in a text. */
public final class Glossary {

    public static final Glossary EMPTY = new Glossary(List.of());

    /**
     * A term in a text.
     *
     * @param start where it begins, counted in chars
     * @param end   behind its last char
     */
    public record Found(Term term, int start, int end) {
    }

    private record Form(String folded, Term term) {
    }

    private final List<Term> terms;
    private final List<Form> longestFirst;

    public Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        this.longestFirst = terms.stream().flatMap(term -> term.forms().stream().map(form -> new Form(fold(form), term)))
                .filter(form -> !form.folded().isBlank()).sorted(Comparator.comparingInt((Form form) -> form.folded().length()).reversed()).toList();
    }

    public List<Term> terms() {
        return terms;
    }

    public Optional<Term> term(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /** The terms of which any name contains a text, whatever its width or case; all of them for a blank one. */
    public List<Term> matching(String text) {
        String wanted = fold(text).strip();
        return terms.stream().filter(term -> term.forms().stream().anyMatch(form -> fold(form).contains(wanted))).toList();
    }

    /** Whatever its width or case: compatibility forms are one, capitals are small. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The terms in a text from left to right, none within another: at each place the longest. */
    public List<Found> in(String text) {
        Folded folded = Folded.of(text);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < folded.text().length()) {
            Optional<Form> form = at(folded.text(), at);
            if (form.isPresent()) {
                int end = at + form.get().folded().length();
                found.add(new Found(form.get().term(), folded.start(at), folded.end(end - 1)));
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    private Optional<Form> at(String text, int at) {
        return longestFirst.stream().filter(form -> text.startsWith(form.folded(), at) && isWhole(text, at, at + form.folded().length())).findFirst();
    }

    /** A word of letters is not found inside a longer one; Chinese has no such bounds. */
    private static boolean isWhole(String text, int start, int end) {
        boolean before = start > 0 && isWordChar(text.codePointBefore(start)) && isWordChar(text.codePointAt(start));
        boolean after = end < text.length() && isWordChar(text.codePointAt(end)) && isWordChar(text.codePointBefore(end));
        return !before && !after;
    }

    private static boolean isWordChar(int sign) {
        return Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign);
    }

    /**
     * A folded text that knows where each of its chars came from.
     *
     * @param starts for each char of the text the first char of the original that it came from
     * @param ends   and the one behind the last
     */
    private record Folded(String text, int[] starts, int[] ends) {

        static Folded of(String original) {
            StringBuilder text = new StringBuilder();
            List<int[]> places = new ArrayList<>();
            int at = 0;
            while (at < original.length()) {
                int end = at + Character.charCount(original.codePointAt(at));
                // a letter and the marks above it are folded together
                while (end < original.length() && Character.getType(original.codePointAt(end)) == Character.NON_SPACING_MARK) {
                    end += Character.charCount(original.codePointAt(end));
                }
                String folded = fold(original.substring(at, end));
                for (int i = 0; i < folded.length(); i++) {
                    places.add(new int[] {at, end});
                }
                text.append(folded);
                at = end;
            }
            return new Folded(text.toString(), places.stream().mapToInt(place -> place[0]).toArray(), places.stream().mapToInt(place -> place[1]).toArray());
        }

        int start(int at) {
            return starts[at];
        }

        int end(int at) {
            return ends[at];
        }
    }
}
