package org.etax.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An administrative division (行政区划, GB/T 2260): six digits, e.g. 330106 for Xihu district of Hangzhou.
 *
 * @param code the six digits
 */
public record Region(@JsonValue String code) {

    /** @throws IllegalArgumentException when it is not six digits */
    @JsonCreator
    public Region {
        if (!code.matches("\\d{6}")) {
            throw new IllegalArgumentException("a region has six digits");
        }
    }

    /** The first two digits: the province. */
    public String province() {
        return code.substring(0, 2);
    }

    @Override
    public String toString() {
        return code;
    }
}
