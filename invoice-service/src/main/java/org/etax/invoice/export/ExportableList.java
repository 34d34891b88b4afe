package org.etax.invoice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.problem.ProblemException;

/** A list that can be exported; it lives where its rows do. */
public interface ExportableList {

    /** Its stable name, e.g. {@code ISSUED_INVOICES}. */
    String name();

    /** The names of its filters. */
    Set<String> filterNames();

    /**
     * Reads the filters that are set.
     *
     * @throws ProblemException naming the filter whose value cannot be read
     */
    void check(Map<String, String> filters);

    /**
     * The filters that say something, checked.
     *
     * @throws ProblemException naming the filter that the list does not have or cannot read
     */
    default Map<String, String> checked(Map<String, String> filters) {
        Map<String, String> set = filters.entrySet().stream()
                .filter(filter ->
                        filter.getValue() != null && !filter.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        for (String name : set.keySet()) {
            if (!filterNames().contains(name)) {
                throw ProblemException.field("/filters/" + name, "unknown-parameter", String.join(", ", filterNames()));
            }
        }
        check(set);
        return set;
    }

    /** How many rows the filters leave. */
    long count(TaxpayerId taxpayerId, Map<String, String> filters);

    /**
     * Writes the rows as a workbook while they are read.
     *
     * @param written is told after each page how many rows are written; what it throws ends the writing
     */
    void write(TaxpayerId taxpayerId, Map<String, String> filters, OutputStream out, LongConsumer written)
            throws IOException;
}
