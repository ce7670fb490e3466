package org.gatescope.ui.celleditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gatescope.cell.Naming;
import org.gatescope.cell.Role;

/**
 * The colours of a text, right or wrong: a symbol has the hue that it has in the diagram, which is that of its role; a parameter has that of
 * the line in which it first stands.
 */
final class Colouring {

    /** Texts longer than this stay in one colour, so that typing in them stays fast. */
    static final int LONGEST = 12_000;

    private static final Pattern TOKEN = Pattern.compile("(?<comment>[#＃][^\\n]*)|(?<name>\\p{L}[\\p{L}\\p{Nd}_]*)|[^\\p{L}#＃]+");
    private static final Pattern EQUATION = Pattern.compile("^[ \\t]*(?:(output|loss)[ \\t]+)?(\\p{L}[\\p{L}\\p{Nd}_]*)[ \\t]*(?:[:：][ \\t]*([a-z-]+)[ \\t]*)?[=＝]");

    /** @param style the class that has the colour */
    record Span(String text, String style) {
    }

    private static final String PLAIN = "code-plain";
    private final Map<String, String> styles = new HashMap<>(Map.of("x", "role-input", "target", "role-target"));
    private final List<Span> spans = new ArrayList<>();

    private Colouring() {
    }

    /** The text in pieces of one colour; together they are the text. */
    static List<Span> of(String text) {
        Colouring colouring = new Colouring();
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.length() > LONGEST) {
            return List.of(new Span(text, PLAIN));
        }
        // a symbol may be used in a line above its own, as the state of the step before
        text.lines().forEach(colouring::learn);
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            colouring.line(text.substring(from, next));
            from = next;
        }
        return List.copyOf(colouring.spans);
    }

    private void learn(String line) {
        Matcher equation = EQUATION.matcher(line);
        if (equation.find()) {
            styles.put(equation.group(2), style(equation));
        }
    }

    private static String style(Matcher equation) {
        if (equation.group(1) != null) {
            return "role-" + (equation.group(1).equals("loss") ? Role.LOSS : Role.READOUT).key();
        }
        return equation.group(3) == null ? "role-none" : Role.ofKey(equation.group(3)).map(role -> "role-" + role.key()).orElse("role-none");
    }

    private void line(String line) {
        Matcher equation = EQUATION.matcher(line);
        boolean found = equation.find();
        String own = found ? style(equation) : "role-none";
        int role = found && equation.group(3) != null ? equation.start(3) : -1;
        int keyword = found && equation.group(1) != null ? equation.start(1) : line.stripLeading().startsWith("state") && !found ? line.indexOf("state") : -1;
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            if (token.group("comment") != null) {
                add(token.group(), "code-comment");
            } else if (token.group("name") == null) {
                add(token.group(), PLAIN);
            } else if (token.start() == keyword) {
                add(token.group(), "code-keyword");
            } else if (role >= 0 && token.start() >= role && token.start() < equation.end(3)) {
                add(token.group(), own);
            } else {
                add(token.group(), name(token.group(), own));
            }
        }
    }

    private String name(String name, String line) {
        if (Naming.isParameter(name)) {
            return styles.computeIfAbsent(name, _ -> line);
        }
        return styles.getOrDefault(name, PLAIN);
    }

    private void add(String text, String style) {
        if (!spans.isEmpty() && spans.getLast().style().equals(style)) {
            spans.set(spans.size() - 1, new Span(spans.getLast().text() + text, style));
        } else {
            spans.add(new Span(text, style));
        }
    }
}
