package org.etax.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Our own name for a taxpayer: an opaque UUIDv7 in lower-case text that never changes. Credit codes, old tax numbers and
 * the core system's 登记序号 are dated attributes of it. Every natural person is a taxpayer too and has one.
 *
 * @param value the canonical 36-character text
 */
public record TaxpayerId(@JsonValue String value) implements Comparable<TaxpayerId> {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException when the text is not a canonical lower-case UUID */
    @JsonCreator
    public TaxpayerId {
        if (!CANONICAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not a taxpayer id");
        }
    }

    /** A new id; ids made later sort later. */
    public static TaxpayerId create() {
        return new TaxpayerId(Ids.next().toString());
    }

    /** The same id as a UUID, for code that needs its bits. */
    public UUID uuid() {
        return UUID.fromString(value);
    }

    @Override
    public int compareTo(TaxpayerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
