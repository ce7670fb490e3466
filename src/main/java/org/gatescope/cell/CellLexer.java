package org.gatescope.cell;

import java.util.ArrayList;
import java.util.List;

/** Cuts a cell text into tokens. Comments go; line ends stay, except inside brackets, where an equation may run on. */
final class CellLexer {

    enum Kind { NAME, NUMBER, SIGN, LINE_END, END }

    record Token(Kind kind, String text, int line, int column) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        /** How the token is called in a message. */
        String show() {
            return switch (kind) {
                case LINE_END -> "the end of the line";
                case END -> "the end of the text";
                case NAME, NUMBER, SIGN -> "'" + text + "'";
            };
        }
    }

    private static final String SIGNS = "=:,()[]+-*·@'";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    private CellLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws CellSyntaxException {
        CellLexer lexer = new CellLexer(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        lexer.add(Kind.LINE_END, "", lexer.at);
        lexer.add(Kind.END, "", lexer.at);
        return lexer.tokens;
    }

    private void next() throws CellSyntaxException {
        char c = text.charAt(at);
        int start = at;
        if (c == '\n') {
            if (depth == 0) {
                add(Kind.LINE_END, "", at);
            }
            at++;
            line++;
            lineStart = at;
        } else if (Character.isWhitespace(c) || c == '\u00A0') {
            at++;
        } else if (c == '#') {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        } else if (Character.isLetter(c)) {
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            add(Kind.NAME, text.substring(start, at), start);
        } else if (Character.isDigit(c) || c == '.') {
            number();
        } else {
            sign(c);
        }
    }

    private void number() throws CellSyntaxException {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.'
                || ((text.charAt(at) == 'e' || text.charAt(at) == 'E') && at + 1 < text.length()
                        && (Character.isDigit(text.charAt(at + 1)) || text.charAt(at + 1) == '-'))
                || (text.charAt(at) == '-' && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E')))) {
            at++;
        }
        String number = text.substring(start, at);
        try {
            if (!Double.isFinite(Double.parseDouble(number))) {
                throw new NumberFormatException(number);
            }
        } catch (NumberFormatException e) {
            throw error(start, "'" + number + "' is not a number");
        }
        add(Kind.NUMBER, number, start);
    }

    private void sign(char c) throws CellSyntaxException {
        // the signs of printed mathematics mean the same as those of a keyboard
        char sign = switch (c) {
            case '⊙', '∘', '×' -> '*';
            case '⋅', '•' -> '·';
            case '−', '–' -> '-';
            case '′', '’' -> '\'';
            case '(' -> '(';
            case ',' -> ',';
            default -> c;
        };
        if (SIGNS.indexOf(sign) < 0) {
            throw error(at, "'" + Character.toString(text.codePointAt(at)) + "' has no meaning here");
        }
        if (sign == '(' || sign == '[') {
            depth++;
        } else if (sign == ')' || sign == ']') {
            depth = Math.max(0, depth - 1);
        }
        add(Kind.SIGN, sign == '@' ? "·" : String.valueOf(sign), at);
        at++;
    }

    private void add(Kind kind, String token, int start) {
        tokens.add(new Token(kind, token, line, start - lineStart + 1));
    }

    private CellSyntaxException error(int where, String reason) {
        return new CellSyntaxException(line, where - lineStart + 1, reason);
    }
}
