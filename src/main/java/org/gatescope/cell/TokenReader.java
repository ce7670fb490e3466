package org.gatescope.cell;

import java.util.List;

import org.gatescope.cell.CellLexer.Kind;
import org.gatescope.cell.CellLexer.Token;

/** Goes through the tokens of a cell's text and says what was expected where another one stands. */
final class TokenReader {

    private final List<Token> tokens;
    private final List<Token> unclosed;
    private int at;

    TokenReader(String text) throws CellSyntaxException {
        CellLexer.Tokens read = CellLexer.tokens(text);
        this.tokens = read.all();
        this.unclosed = read.unclosed();
    }

    /** Of what is found wrong, what is wrong: a bracket that is not closed swallows the lines below it. */
    CellSyntaxException cause(CellSyntaxException found) {
        return unclosed.stream().findFirst().filter(bracket -> bracket.line() < found.line()).map(TokenReader::unclosed).orElse(found);
    }

    /** The next token, which must be a name. */
    Token name(String expected, Object... parts) throws CellSyntaxException {
        Token token = next();
        if (token.kind() != Kind.NAME) {
            throw error(token, "expected", Complaint.of(expected, parts), token.show());
        }
        return token;
    }

    /** Takes a sign, which must be there. */
    void require(String sign, String expected, Object... parts) throws CellSyntaxException {
        Token token = next();
        if (!token.is(sign)) {
            throw error(token, "expected", Complaint.of(expected, parts), token.show());
        }
    }

    /** Takes the bracket that closes another. */
    void close(Token bracket, String expected) throws CellSyntaxException {
        if (!peek().is(closing(bracket)) && unclosed.contains(bracket)) {
            throw unclosed(bracket);
        }
        require(closing(bracket), expected);
    }

    private static String closing(Token bracket) {
        return bracket.is("(") ? ")" : "]";
    }

    private static CellSyntaxException unclosed(Token bracket) {
        return error(bracket, "unclosed", bracket.text(), closing(bracket));
    }

    void requireLineEnd() throws CellSyntaxException {
        if (peek().kind() != Kind.LINE_END && peek().kind() != Kind.END) {
            throw error(peek(), "line-end", peek().show());
        }
    }

    void skipLineEnds() {
        while (peek().kind() == Kind.LINE_END) {
            at++;
        }
    }

    /** Takes a sign where it stands. */
    boolean accept(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    /** What comes next, without taking it. */
    Token peek() {
        return tokens.get(at);
    }

    /** Takes what comes next; the end stays. */
    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    static CellSyntaxException error(Token token, String complaint, Object... parts) {
        return new CellSyntaxException(token.line(), token.column(), Complaint.of(complaint, parts));
    }
}
