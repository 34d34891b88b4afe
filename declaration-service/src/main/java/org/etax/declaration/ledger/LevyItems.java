package org.etax.declaration.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The taxes and fees the ledger knows, by code. */
public final class LevyItems {

    private final Map<String, LevyItem> items;

    LevyItems(Collection<LevyItem> items) {
        this.items = items.stream().collect(Collectors.toUnmodifiableMap(LevyItem::code, Function.identity()));
    }

    /** @throws IllegalArgumentException when the ledger does not know the tax */
    public LevyItem of(String code) {
        LevyItem item = items.get(code);
        if (item == null) {
            throw new IllegalArgumentException("unknown levy item " + code);
        }
        return item;
    }
}
