package org.gatescope.ui.equation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is raised behind a mark whose body ends with an index.
 *
 * @param tex without its braces
 * @param end where it ends in the text
 */
record Raised(String tex, int end) {

    private static final String ARGUMENT = "\\s*(\\{(?:[^{}\\\\]|\\\\[A-Za-z]+|\\{[^{}]*})*}|\\\\[A-Za-z]+|[A-Za-z0-9*])";
    private static final Pattern POWER = Pattern.compile("\\s*\\^" + ARGUMENT);
    /** Only a letter or a command before the index: behind a bracket or another power things are as they should be. */
    private static final Pattern INDEXED = Pattern.compile("\\s*(?:\\\\[a-z]+\\s*)?(?:\\{[^{}]*}|[A-Za-z]|\\\\[A-Za-z]+)\\s*_" + ARGUMENT + "\\s*");

    /**
     * Looks behind a mark.
     *
     * @param from  where its body begins
     * @param close where its brace closes
     */
    static Optional<Raised> behind(String tex, int from, int close) {
        Matcher power = POWER.matcher(tex).region(close + 1, tex.length());
        if (!power.lookingAt() || power.group(1).contains("\\term") || !INDEXED.matcher(tex).region(from, close).matches()) {
            return Optional.empty();
        }
        String raised = power.group(1);
        return Optional.of(new Raised(raised.startsWith("{") ? raised.substring(1, raised.length() - 1) : raised, power.end()));
    }
}
