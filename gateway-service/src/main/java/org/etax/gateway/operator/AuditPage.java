package org.etax.gateway.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what operators did, oldest first.
 *
 * @param items the entries
 * @param next give it back as {@code after} for the next page; null when this is the last for now
 */
record AuditPage(List<AuditEntry> items, @Nullable String next) {

    static AuditPage of(List<AuditEntry> oneMore, int limit) {
        if (oneMore.size() <= limit) {
            return new AuditPage(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new AuditPage(items, items.getLast().id());
    }
}
