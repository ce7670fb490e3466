package org.gatescope.cell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a cell text into tokens. Comments go; line ends stay, except inside brackets, where an equation may run on. */
final class CellLexer {

    enum Kind { NAME, NUMBER, SIGN, LINE_END, END }

    record Token(Kind kind, String text, int line, int column) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        /** How the token is called in a message. */
        Complaint show() {
            return switch (kind) {
                case LINE_END -> Complaint.of("token.line-end");
                case END -> Complaint.of("token.end");
                case NAME, NUMBER, SIGN -> Complaint.of("token.text", text);
            };
        }
    }

    /** Digits and points, and a power of ten whose minus may be that of print. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}.]+([eE]([-−–－+＋]\\p{Nd}*|\\p{Nd}+))?");
    private static final String SIGNS = "=:,()[]+-*·@'";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private final Deque<Token> open = new ArrayDeque<>();

    private CellLexer(String text) {
        this.text = text;
    }

    /**
     * A text in tokens.
     *
     * @param unclosed the brackets that nothing closes, in the order of the text
     */
    record Tokens(List<Token> all, List<Token> unclosed) {
    }

    static Tokens tokens(String text) throws CellSyntaxException {
        CellLexer lexer = new CellLexer(text.startsWith("\uFEFF") ? text.substring(1) : text);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        lexer.add(Kind.LINE_END, "", lexer.at);
        lexer.add(Kind.END, "", lexer.at);
        return new Tokens(lexer.tokens, List.copyOf(lexer.open.reversed()));
    }

    private void next() throws CellSyntaxException {
        char c = text.charAt(at);
        int start = at;
        if (c == '\n') {
            if (open.isEmpty()) {
                add(Kind.LINE_END, "", at);
            }
            at++;
            line++;
            lineStart = at;
        } else if (Character.isWhitespace(c) || c == '\u00A0') {
            at++;
        } else if (ascii(c) == '#') {
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
        Matcher found = NUMBER.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            throw error("number", text.charAt(at));
        }
        StringBuilder number = new StringBuilder();
        found.group().chars().forEach(each -> number.append(ascii((char) each)));
        try {
            if (!Double.isFinite(Double.parseDouble(number.toString()))) {
                throw new NumberFormatException(number.toString());
            }
        } catch (NumberFormatException e) {
            throw error("number", found.group());
        }
        add(Kind.NUMBER, number.toString(), at);
        at = found.end();
    }

    /** The signs of printed mathematics and those of a Chinese keyboard mean the same as ASCII's. */
    private static char ascii(char c) {
        return switch (c) {
            case '⊙', '∘', '×', '＊' -> '*';
            case '⋅', '•' -> '·';
            case '−', '–', '－' -> '-';
            case '＋' -> '+';
            case '′', '’', '＇' -> '\'';
            case '（' -> '(';
            case '）' -> ')';
            case '［' -> '[';
            case '］' -> ']';
            case '，' -> ',';
            case '：' -> ':';
            case '＝' -> '=';
            case '＠' -> '@';
            case '＃' -> '#';
            default -> c;
        };
    }

    private void sign(char c) throws CellSyntaxException {
        char sign = ascii(c);
        if (SIGNS.indexOf(sign) < 0) {
            throw error("sign.meaningless", Character.toString(text.codePointAt(at)));
        }
        add(Kind.SIGN, sign == '@' ? "·" : String.valueOf(sign), at);
        if (sign == '(' || sign == '[') {
            open.push(tokens.getLast());
        } else if (sign == ')' || sign == ']') {
            open.poll();
        }
        at++;
    }

    private void add(Kind kind, String token, int start) {
        tokens.add(new Token(kind, token, line, start - lineStart + 1));
    }

    private CellSyntaxException error(String complaint, Object what) {
        return new CellSyntaxException(line, at - lineStart + 1, Complaint.of(complaint, what));
    }
}
