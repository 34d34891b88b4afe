package org.etax.declaration.rules.formula;

import java.util.List;

/** The words of a formula, read from left to right. */
final class Words {

    private final List<Token> tokens;
    private int position;

    Words(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(position);
    }

    /** The next word; the end is never passed. */
    Token next() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            position++;
        }
        return token;
    }

    boolean take(String symbolOrWord) {
        boolean found = peek().is(symbolOrWord);
        if (found) {
            position++;
        }
        return found;
    }

    void expect(String symbol) {
        if (!take(symbol)) {
            throw peek().fault("'" + symbol + "'");
        }
    }

    <T> T last(T result) {
        if (peek().kind() != Token.Kind.END) {
            throw peek().fault("the end");
        }
        return result;
    }
}
