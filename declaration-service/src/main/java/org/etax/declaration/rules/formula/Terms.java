package org.etax.declaration.rules.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etax.declaration.rules.formula.Expression.Aggregate;
import org.etax.declaration.rules.formula.Expression.Amount;
import org.etax.declaration.rules.formula.Expression.Cell;
import org.etax.declaration.rules.formula.Expression.CellRange;
import org.etax.declaration.rules.formula.Expression.Choice;
import org.etax.declaration.rules.formula.Expression.Condition;
import org.etax.declaration.rules.formula.Expression.Constant;
import org.etax.declaration.rules.formula.Expression.Function;
import org.etax.declaration.rules.formula.Expression.InvoiceTotal;
import org.etax.declaration.rules.formula.Expression.LedgerFigure;
import org.etax.declaration.rules.formula.Expression.Parameter;
import org.etax.declaration.rules.formula.Expression.PeriodFigure;
import org.etax.declaration.rules.formula.Expression.PriorCell;
import org.etax.declaration.rules.formula.Expression.Rounding;

/** Reads numbers, references and function calls. */
final class Terms {

    private static final Pattern RANGE = Pattern.compile("(\\w+)\\.\\[(\\w+)\\.\\.(\\w+)]\\.(\\w+)");
    private static final Pattern CELL = Pattern.compile("\\w+\\.\\w+\\.\\w+");
    private static final Set<String> MEASURES = Set.of("count", "amount", "tax");
    private static final Set<String> KINDS = Set.of("SPECIAL", "ORDINARY", "*");
    private static final Set<String> CATEGORIES = Set.of("GOODS", "SERVICES", "IMMOVABLES", "*");

    private final Words words;
    private final FormulaParser parser;

    Terms(Words words, FormulaParser parser) {
        this.words = words;
        this.parser = parser;
    }

    Amount read() {
        Token token = words.next();
        return switch (token.kind()) {
            case NUMBER -> new Constant(number(token.text()));
            case NAME -> words.take("(") ? call(token) : reference(token);
            case TEXT, SYMBOL, END -> throw token.fault("a number, a cell or a function");
        };
    }

    private static BigDecimal number(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text);
    }

    private Amount reference(Token token) {
        String name = token.text();
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        String rest = dot < 0 ? "" : name.substring(dot + 1);
        return switch (head) {
            case "param" -> new Parameter(rest);
            case "ledger" -> new LedgerFigure(rest);
            case "period" -> new PeriodFigure(rest);
            case "prior" -> new PriorCell(cellPath(token, rest));
            default -> cellOrRange(token);
        };
    }

    private static Amount cellOrRange(Token token) {
        Matcher range = RANGE.matcher(token.text());
        return range.matches()
                ? new CellRange(range.group(1), range.group(2), range.group(3), range.group(4))
                : new Cell(cellPath(token, token.text()));
    }

    private static String cellPath(Token token, String path) {
        if (!CELL.matcher(path).matches()) {
            throw token.fault("a cell such as main.1.A");
        }
        return path;
    }

    private Amount call(Token function) {
        return switch (function.text()) {
            case "sum" -> new Function(Aggregate.SUM, parser.arguments());
            case "min" -> new Function(Aggregate.MIN, parser.arguments());
            case "max" -> new Function(Aggregate.MAX, parser.arguments());
            case "abs" -> new Function(Aggregate.ABS, List.of(onlyArgument()));
            case "round" -> rounding();
            case "if" -> choice();
            default -> invoiceTotal(function);
        };
    }

    private Amount onlyArgument() {
        Amount argument = parser.amount();
        words.expect(")");
        return argument;
    }

    private Amount rounding() {
        Amount operand = parser.amount();
        int digits = 2;
        if (words.take(",")) {
            Token token = words.next();
            if (!token.text().matches("[0-8]")) {
                throw token.fault("0 to 8 digits");
            }
            digits = Integer.parseInt(token.text());
        }
        words.expect(")");
        return new Rounding(operand, digits);
    }

    private Amount choice() {
        Condition when = parser.condition();
        words.expect(",");
        Amount then = parser.amount();
        words.expect(",");
        Amount otherwise = parser.amount();
        words.expect(")");
        return new Choice(when, then, otherwise);
    }

    private Amount invoiceTotal(Token function) {
        String[] parts = function.text().split("\\.", 3);
        if (parts.length != 2 || !Set.of("output", "input").contains(parts[0]) || !MEASURES.contains(parts[1])) {
            throw function.fault("a function");
        }
        String kind = oneOf(KINDS);
        words.expect(",");
        String category = oneOf(CATEGORIES);
        words.expect(",");
        Token rate = words.next();
        if (rate.kind() != Token.Kind.NUMBER && !rate.is("*") && !rate.is("exempt")) {
            throw rate.fault("a rate, exempt or *");
        }
        words.expect(")");
        String fraction = rate.kind() == Token.Kind.NUMBER ? number(rate.text()).toPlainString() : rate.text();
        return new InvoiceTotal(parts[0], parts[1], kind, category, fraction);
    }

    private String oneOf(Set<String> allowed) {
        Token token = words.next();
        if (!allowed.contains(token.text())) {
            throw token.fault("one of " + new TreeSet<>(allowed));
        }
        return token.text();
    }
}
