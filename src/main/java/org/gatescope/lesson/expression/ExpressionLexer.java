package org.gatescope.lesson.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words, numbers and signs. */
final class ExpressionLexer {

    /** More than any expression of a lesson needs. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)|(?<word>\\p{L}[\\p{L}\\p{N}_]*(?:\\.[a-z]+)?)|(?<sign><=|>=|!=|==|[-+*/^()\\[\\],@<>=−×·≤≥≠]))""");

    /** What a token is. */
    enum Kind { NUMBER, WORD, SIGN, END }

    /** @param column counted from 1 */
    record Token(Kind kind, String text, int column) {
        boolean is(String sign) {
            return text.equals(sign) && kind != Kind.NUMBER;
        }
    }

    private ExpressionLexer() {
    }

    static List<Token> tokens(String text) throws ExpressionSyntaxException {
        if (text.length() > MOST_CHARACTERS) {
            throw new ExpressionSyntaxException(1, "characters", "%,d".formatted(MOST_CHARACTERS));
        }
        List<Token> tokens = new ArrayList<>();
        String trimmed = text.stripTrailing();
        Matcher matcher = TOKEN.matcher(trimmed);
        int at = 0;
        while (at < trimmed.length()) {
            if (!matcher.region(at, trimmed.length()).lookingAt()) {
                int bad = at;
                while (Character.isWhitespace(trimmed.charAt(bad))) {
                    bad++;
                }
                throw new ExpressionSyntaxException(bad + 1, "unexpected", Character.toString(trimmed.codePointAt(bad)));
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", trimmed.length() + 1));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Kind kind : List.of(Kind.NUMBER, Kind.WORD, Kind.SIGN)) {
            String group = kind.name().toLowerCase(java.util.Locale.ROOT);
            if (matcher.group(group) != null) {
                return new Token(kind, kind == Kind.SIGN ? plain(matcher.group(group)) : matcher.group(group), matcher.start(group) + 1);
            }
        }
        throw new IllegalStateException("a token without a kind");
    }

    /** The signs of print as those of a keyboard. */
    private static String plain(String sign) {
        return switch (sign) {
            case "−" -> "-";
            case "×", "·" -> "*";
            case "≤" -> "<=";
            case "≥" -> ">=";
            case "≠" -> "!=";
            case "==" -> "=";
            default -> sign;
        };
    }
}
