package org.etax.declaration.rules.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into words. A path such as {@code s1.[1..5].9} is one word. */
final class FormulaLexer {

    /** Longest formula that is read. */
    private static final int MAXIMUM_LENGTH = 2_000;

    private static final Pattern WORD = Pattern.compile("\\s*(?:"
            + "(?<number>\\d{1,16}(?:\\.\\d{1,10})?%?)"
            + "|(?<name>[A-Za-z]\\w{0,40}(?:\\.(?:\\w{1,40}|\\[\\w{1,40}\\.\\.\\w{1,40}])){0,3})"
            + "|'(?<text>[\\w.]{0,40})'"
            + "|(?<symbol><=|>=|<>|[-+*/(),<>=])"
            + ")");

    private static final Pattern REST = Pattern.compile("\\s*");

    private FormulaLexer() {}

    static List<Token> tokens(String formula) {
        if (formula.length() > MAXIMUM_LENGTH) {
            throw new FormulaFault("longer than " + MAXIMUM_LENGTH + " characters");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(formula);
        int position = 0;
        while (matcher.region(position, formula.length()).lookingAt()) {
            tokens.add(token(matcher));
            position = matcher.end();
        }
        if (!REST.matcher(formula).region(position, formula.length()).matches()) {
            throw new FormulaFault("at " + position + ": not a word of the formula language");
        }
        tokens.add(new Token(Token.Kind.END, "", formula.length()));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        for (Token.Kind kind :
                new Token.Kind[] {Token.Kind.NUMBER, Token.Kind.NAME, Token.Kind.TEXT, Token.Kind.SYMBOL}) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            String text = matcher.group(group);
            if (text != null) {
                return new Token(kind, text, matcher.start(group));
            }
        }
        throw new IllegalStateException("a word of no kind");
    }
}
