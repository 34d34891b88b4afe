package org.etax.declaration.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.etax.declaration.rules.Formula.Amount;
import org.etax.declaration.rules.Formula.Condition;
import org.etax.declaration.rules.Formula.Read;
import org.etax.declaration.rules.formula.Expression;
import org.etax.declaration.rules.formula.FormulaFault;
import org.etax.declaration.rules.formula.FormulaParser;

/** Turns one formula into closures over positions. Sums, differences and products are exact; quotients have 34 digits. */
final class FormulaCompiler {

    private static final int MAXIMUM_READS = 500;

    private final Names names;
    private final List<Read> reads = new ArrayList<>();

    private FormulaCompiler(Names names) {
        this.names = names;
    }

    /** @throws PackFault when the formula is not well formed or names something unknown */
    static Formula amount(Names names, String formula, String pointer) {
        return guarded(pointer, () -> {
            FormulaCompiler compiler = new FormulaCompiler(names);
            Amount amount = compiler.amount(FormulaParser.amount(formula));
            return new Formula(amount, List.copyOf(compiler.reads));
        });
    }

    /** @throws PackFault when the formula is not well formed or names something unknown */
    static Condition condition(Names names, String formula, String pointer) {
        return guarded(pointer, () -> new FormulaCompiler(names).condition(FormulaParser.condition(formula)));
    }

    private static <T> T guarded(String pointer, Supplier<T> compilation) {
        try {
            return compilation.get();
        } catch (FormulaFault e) {
            throw new PackFault(FindingCode.INVALID_FORMULA, pointer, String.valueOf(e.getMessage()));
        } catch (Names.UnknownName e) {
            throw new PackFault(FindingCode.UNKNOWN_REFERENCE, pointer, String.valueOf(e.getMessage()));
        }
    }

    private Amount amount(Expression.Amount expression) {
        return switch (expression) {
            case Expression.Constant(BigDecimal value) -> frame -> value;
            case Expression.Cell(String path) -> cell(names.cell(path));
            case Expression.CellRange range ->
                throw new FormulaFault("a range of cells stands only in sum(…): " + range);
            case Expression.PriorCell(String path) -> slot(names.priorCell(path));
            case Expression.Parameter(String name) -> slot(names.parameter(name));
            case Expression.LedgerFigure(String name) -> slot(names.ledger(name));
            case Expression.PeriodFigure(String name) -> slot(names.period(name));
            case Expression.InvoiceTotal total -> slot(names.invoices(total));
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Negation(Expression.Amount operand) -> negation(amount(operand));
            case Expression.Choice choice -> choice(choice);
            case Expression.Function function -> function(function);
            case Expression.Rounding(Expression.Amount operand, int digits) -> rounding(amount(operand), digits);
        };
    }

    private Amount cell(int index) {
        read(new Read.OfCell(index));
        return frame -> frame.cells[index];
    }

    private Amount slot(int index) {
        read(new Read.OfSlot(index));
        return frame -> frame.slots[index];
    }

    private void read(Read read) {
        if (!reads.contains(read)) {
            reads.add(read);
        }
        if (reads.size() > MAXIMUM_READS) {
            throw new FormulaFault("reads more than " + MAXIMUM_READS + " values");
        }
    }

    private Amount arithmetic(Expression.Arithmetic arithmetic) {
        Amount left = amount(arithmetic.left());
        Amount right = amount(arithmetic.right());
        return switch (arithmetic.operator()) {
            case PLUS -> frame -> left.in(frame).add(right.in(frame));
            case MINUS -> frame -> left.in(frame).subtract(right.in(frame));
            case TIMES -> frame -> left.in(frame).multiply(right.in(frame));
            case DIVIDED_BY -> frame -> quotient(frame, left.in(frame), right.in(frame));
        };
    }

    private static BigDecimal quotient(Frame frame, BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            frame.dividedByZero = true;
            return BigDecimal.ZERO;
        }
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }

    private static Amount negation(Amount operand) {
        return frame -> operand.in(frame).negate();
    }

    private static Amount rounding(Amount operand, int digits) {
        return frame -> operand.in(frame).setScale(digits, RoundingMode.HALF_UP);
    }

    private Amount choice(Expression.Choice choice) {
        Condition when = condition(choice.when());
        Amount then = amount(choice.then());
        Amount otherwise = amount(choice.otherwise());
        return frame -> when.in(frame) ? then.in(frame) : otherwise.in(frame);
    }

    private Amount function(Expression.Function function) {
        Amount[] arguments = arguments(function).toArray(Amount[]::new);
        return switch (function.name()) {
            case SUM ->
                frame -> {
                    BigDecimal sum = BigDecimal.ZERO;
                    for (Amount argument : arguments) {
                        sum = sum.add(argument.in(frame));
                    }
                    return sum;
                };
            case MIN ->
                frame -> {
                    BigDecimal least = arguments[0].in(frame);
                    for (int i = 1; i < arguments.length; i++) {
                        least = least.min(arguments[i].in(frame));
                    }
                    return least;
                };
            case MAX ->
                frame -> {
                    BigDecimal most = arguments[0].in(frame);
                    for (int i = 1; i < arguments.length; i++) {
                        most = most.max(arguments[i].in(frame));
                    }
                    return most;
                };
            case ABS -> frame -> arguments[0].in(frame).abs();
        };
    }

    private List<Amount> arguments(Expression.Function function) {
        List<Amount> arguments = new ArrayList<>();
        for (Expression.Amount argument : function.arguments()) {
            if (argument instanceof Expression.CellRange range && function.name() == Expression.Aggregate.SUM) {
                names.range(range).forEach(index -> arguments.add(cell(index)));
            } else {
                arguments.add(amount(argument));
            }
        }
        return arguments;
    }

    private Condition condition(Expression.Condition expression) {
        return switch (expression) {
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.FactIs(String fact, String value) -> {
                int index = names.fact(fact);
                yield frame -> value.equals(frame.facts[index]);
            }
            case Expression.And(Expression.Condition left, Expression.Condition right) -> {
                Condition one = condition(left);
                Condition other = condition(right);
                yield frame -> one.in(frame) && other.in(frame);
            }
            case Expression.Or(Expression.Condition left, Expression.Condition right) -> {
                Condition one = condition(left);
                Condition other = condition(right);
                yield frame -> one.in(frame) || other.in(frame);
            }
            case Expression.Not(Expression.Condition operand) -> {
                Condition inner = condition(operand);
                yield frame -> !inner.in(frame);
            }
        };
    }

    private Condition comparison(Expression.Comparison comparison) {
        Amount left = amount(comparison.left());
        Amount right = amount(comparison.right());
        return switch (comparison.relation()) {
            case LESS -> frame -> left.in(frame).compareTo(right.in(frame)) < 0;
            case AT_MOST -> frame -> left.in(frame).compareTo(right.in(frame)) <= 0;
            case EQUAL -> frame -> left.in(frame).compareTo(right.in(frame)) == 0;
            case UNEQUAL -> frame -> left.in(frame).compareTo(right.in(frame)) != 0;
            case AT_LEAST -> frame -> left.in(frame).compareTo(right.in(frame)) >= 0;
            case MORE -> frame -> left.in(frame).compareTo(right.in(frame)) > 0;
        };
    }
}
