package org.etax.declaration.rules.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etax.declaration.rules.formula.Expression.Amount;
import org.etax.declaration.rules.formula.Expression.And;
import org.etax.declaration.rules.formula.Expression.Arithmetic;
import org.etax.declaration.rules.formula.Expression.Comparison;
import org.etax.declaration.rules.formula.Expression.Condition;
import org.etax.declaration.rules.formula.Expression.FactIs;
import org.etax.declaration.rules.formula.Expression.Negation;
import org.etax.declaration.rules.formula.Expression.Not;
import org.etax.declaration.rules.formula.Expression.Operator;
import org.etax.declaration.rules.formula.Expression.Or;
import org.etax.declaration.rules.formula.Expression.Relation;

/**
 * Recursive descent over the grammar of {@code docs/adr/0004-rule-engine.md}; depth and length are limited. In a condition,
 * parentheses that come first group conditions: write {@code c > (a + b)}, not {@code (a + b) < c}; so nothing is read twice.
 */
public final class FormulaParser {

    private static final int MAXIMUM_DEPTH = 32;

    private final Words words;
    private final Terms terms;
    private int depth;

    private FormulaParser(String formula) {
        this.words = new Words(FormulaLexer.tokens(formula));
        this.terms = new Terms(words, this);
    }

    /**
     * Reads a formula that gives a number.
     *
     * @throws FormulaFault when it is not well formed
     */
    public static Amount amount(String formula) {
        FormulaParser parser = new FormulaParser(formula);
        return parser.words.last(parser.amount());
    }

    /**
     * Reads a formula that holds or does not hold.
     *
     * @throws FormulaFault when it is not well formed
     */
    public static Condition condition(String formula) {
        FormulaParser parser = new FormulaParser(formula);
        return parser.words.last(parser.condition());
    }

    Condition condition() {
        Condition left = conjunction();
        while (words.take("or")) {
            left = new Or(left, conjunction());
        }
        return left;
    }

    private Condition conjunction() {
        Condition left = relation();
        while (words.take("and")) {
            left = new And(left, relation());
        }
        return left;
    }

    private Condition relation() {
        deeper();
        Condition condition = words.take("not") ? new Not(relation()) : plainRelation();
        depth--;
        return condition;
    }

    private Condition plainRelation() {
        Token first = words.peek();
        if (first.kind() == Token.Kind.NAME && first.text().startsWith("fact.")) {
            return factIs();
        }
        if (words.take("(")) {
            Condition inner = condition();
            words.expect(")");
            return inner;
        }
        Amount left = amount();
        Token symbol = words.next();
        Relation relation = relationOf(symbol).orElseThrow(() -> symbol.fault("a comparison"));
        return new Comparison(relation, left, amount());
    }

    private Condition factIs() {
        String fact = words.next().text().substring("fact.".length());
        Token symbol = words.next();
        if (!symbol.is("=") && !symbol.is("<>")) {
            throw symbol.fault("= or <>");
        }
        Token value = words.next();
        if (value.kind() != Token.Kind.TEXT) {
            throw value.fault("a quoted text");
        }
        Condition is = new FactIs(fact, value.text());
        return symbol.is("=") ? is : new Not(is);
    }

    private static Optional<Relation> relationOf(Token symbol) {
        return Optional.ofNullable(
                switch (symbol.text()) {
                    case "<" -> Relation.LESS;
                    case "<=" -> Relation.AT_MOST;
                    case "=" -> Relation.EQUAL;
                    case "<>" -> Relation.UNEQUAL;
                    case ">=" -> Relation.AT_LEAST;
                    case ">" -> Relation.MORE;
                    default -> null;
                });
    }

    Amount amount() {
        Amount left = product();
        while (true) {
            if (words.take("+")) {
                left = new Arithmetic(Operator.PLUS, left, product());
            } else if (words.take("-")) {
                left = new Arithmetic(Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Amount product() {
        Amount left = factor();
        while (true) {
            if (words.take("*")) {
                left = new Arithmetic(Operator.TIMES, left, factor());
            } else if (words.take("/")) {
                left = new Arithmetic(Operator.DIVIDED_BY, left, factor());
            } else {
                return left;
            }
        }
    }

    private Amount factor() {
        deeper();
        Amount amount = words.take("-") ? new Negation(factor()) : primary();
        depth--;
        return amount;
    }

    private Amount primary() {
        if (words.take("(")) {
            Amount inner = amount();
            words.expect(")");
            return inner;
        }
        return terms.read();
    }

    List<Amount> arguments() {
        List<Amount> arguments = new ArrayList<>();
        do {
            arguments.add(amount());
        } while (words.take(","));
        words.expect(")");
        return arguments;
    }

    private void deeper() {
        if (++depth > MAXIMUM_DEPTH) {
            throw new FormulaFault("nested deeper than " + MAXIMUM_DEPTH);
        }
    }
}
