package org.etax.invoice.classification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table of tax classification codes with its versions. The one that ships is a subset of about 90 rows; an operator loads
 * the complete licensed table in the same format.
 */
public final class ClassificationTable {

    private static final String BUNDLED = "/invoice/tax-classification.csv";

    private final NavigableMap<TaxClassificationCode, List<TaxClassification>> rows = new TreeMap<>();

    /** @throws IllegalArgumentException when two rows of a code hold on the same day */
    public ClassificationTable(Collection<TaxClassification> classifications) {
        for (TaxClassification row : classifications) {
            List<TaxClassification> others = rows.getOrDefault(row.code(), List.of());
            if (others.stream().anyMatch(other -> overlap(row, other))) {
                throw new IllegalArgumentException("two rows of one day for " + row.code());
            }
            rows.merge(row.code(), List.of(row), ClassificationTable::join);
        }
    }

    /** The table that ships. */
    public static ClassificationTable bundled() {
        return new ClassificationTable(
                CsvResource.read(BUNDLED).map(ClassificationRow::of).toList());
    }

    /** The row of a code on the day of issue. */
    public Optional<TaxClassification> find(TaxClassificationCode code, LocalDate day) {
        return rows.getOrDefault(code, List.of()).stream()
                .filter(row -> row.isValidOn(day))
                .findFirst();
    }

    /** Whether it can stand on an invoice line that day: no heading, and no finer division in the table. */
    public boolean isLeaf(TaxClassification row, LocalDate day) {
        return !row.summary()
                && rows.tailMap(row.code(), false).entrySet().stream()
                        .takeWhile(entry -> row.code().covers(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .noneMatch(finer -> finer.isValidOn(day));
    }

    /**
     * Rows valid on the day whose name or short name, or the initials of their pinyin, contain the text, or whose pinyin has it,
     * or whose code starts with it; in code order.
     */
    public List<TaxClassification> search(String text, LocalDate day, int limit) {
        return matching(text, day).limit(limit).toList();
    }

    /** Of the same rows those that can stand on an invoice line that day. */
    public List<TaxClassification> searchLeaves(String text, LocalDate day, int limit) {
        return matching(text, day).filter(row -> isLeaf(row, day)).limit(limit).toList();
    }

    private Stream<TaxClassification> matching(String text, LocalDate day) {
        // spaces separate syllables, as input methods show them
        String wanted = text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.isValidOn(day))
                .filter(row -> names(row.name(), wanted)
                        || names(row.shortName(), wanted)
                        || row.code().digits().startsWith(wanted));
    }

    private static boolean names(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || Pinyin.initials(name).contains(wanted)
                || Pinyin.spells(name, wanted);
    }

    /** How many codes the table has. */
    public int size() {
        return rows.size();
    }

    private static boolean overlap(TaxClassification one, TaxClassification other) {
        return one.isValidOn(other.validFrom()) || other.isValidOn(one.validFrom());
    }

    private static List<TaxClassification> join(List<TaxClassification> old, List<TaxClassification> added) {
        return Stream.concat(old.stream(), added.stream()).toList();
    }
}
