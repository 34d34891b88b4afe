package org.etax.declaration.rules.formula;

import java.math.BigDecimal;
import java.util.List;

/** A parsed formula. Numbers and conditions are different types, so that a formula that mixes them up does not parse. */
public sealed interface Expression {

    /** An exact decimal. */
    sealed interface Amount extends Expression {}

    /** True or false. */
    sealed interface Condition extends Expression {}

    /** Something outside the formula that it reads. */
    sealed interface Reference extends Amount {}

    /** A decimal such as {@code 300000}, {@code 1.01} or {@code 3%}. */
    record Constant(BigDecimal value) implements Amount {}

    /** A cell of this return: {@code main.22.G}. */
    record Cell(String path) implements Reference {}

    /** The lines of one column, inclusive, in the order of the form: {@code s1.[1..5].9}; only inside {@code sum}. */
    record CellRange(String sheet, String firstLine, String lastLine, String column) implements Amount {}

    /** A cell of the return of the preceding period, 0 when there is none: {@code prior.main.20.A}. */
    record PriorCell(String path) implements Reference {}

    /** A dated parameter of the pack: {@code param.threshold}. */
    record Parameter(String name) implements Reference {}

    /** What the ledger says of the period: {@code ledger.prepaid}. */
    record LedgerFigure(String name) implements Reference {}

    /** {@code period.months}, or {@code period.month} (1 to 12, the first of the period). */
    record PeriodFigure(String name) implements Reference {}

    /**
     * Invoice totals: {@code output.amount(SPECIAL, SERVICES, 0.06)}, {@code *} for any.
     *
     * @param side output or input
     * @param measure count, amount or tax
     * @param kind SPECIAL, ORDINARY or *
     * @param category GOODS, SERVICES, IMMOVABLES or *
     * @param rate decimal fraction or *
     */
    record InvoiceTotal(String side, String measure, String kind, String category, String rate) implements Reference {}

    /** {@code a + b} and its like. */
    record Arithmetic(Operator operator, Amount left, Amount right) implements Amount {}

    /** {@code -a}. */
    record Negation(Amount operand) implements Amount {}

    /** {@code if(condition, a, b)}. */
    record Choice(Condition when, Amount then, Amount otherwise) implements Amount {}

    /** {@code min}, {@code max}, {@code sum}, {@code abs} of what it is given. */
    record Function(Aggregate name, List<Amount> arguments) implements Amount {}

    /** {@code round(a)} to the fen or {@code round(a, digits)}, half up. */
    record Rounding(Amount operand, int digits) implements Amount {}

    /** {@code a <= b} and its like. */
    record Comparison(Relation relation, Amount left, Amount right) implements Condition {}

    /** {@code fact.KIND = 'ENTERPRISE'}; a fact that is not known equals nothing. */
    record FactIs(String fact, String value) implements Condition {}

    /** {@code a and b}. */
    record And(Condition left, Condition right) implements Condition {}

    /** {@code a or b}. */
    record Or(Condition left, Condition right) implements Condition {}

    /** {@code not a}. */
    record Not(Condition operand) implements Condition {}

    /** The four rules of arithmetic. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
    }

    /** Functions of several amounts. */
    enum Aggregate {
        SUM,
        MIN,
        MAX,
        ABS
    }

    /** How two amounts compare. */
    enum Relation {
        LESS,
        AT_MOST,
        EQUAL,
        UNEQUAL,
        AT_LEAST,
        MORE
    }
}
