package org.etax.invoice.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etax.kernel.event.SupplyTreatment;
import org.jspecify.annotations.Nullable;

/** Reads one row of the classification file. */
final class ClassificationRow {

    private ClassificationRow() {}

    static TaxClassification of(List<String> cells) {
        return new TaxClassification(
                new TaxClassificationCode(cells.get(0)),
                cells.get(1),
                cells.get(2),
                cells.get(3).equals("Y"),
                set(cells.get(4), BigDecimal::new),
                set(cells.get(5), BigDecimal::new),
                set(cells.get(6), SupplyTreatment::valueOf),
                cells.get(7).equals("Y"),
                optional(cells.get(8), Function.identity()),
                LocalDate.parse(cells.get(9)),
                optional(cells.get(10), LocalDate::parse));
    }

    static <T> @Nullable T optional(String cell, Function<String, T> reader) {
        return cell.isEmpty() ? null : reader.apply(cell);
    }

    private static <T> Set<T> set(String cell, Function<String, T> reader) {
        return cell.isEmpty()
                ? Set.of()
                : Arrays.stream(cell.split(" ", -1)).map(reader).collect(Collectors.toUnmodifiableSet());
    }
}
