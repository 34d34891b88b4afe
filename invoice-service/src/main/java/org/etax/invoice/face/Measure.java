package org.etax.invoice.face;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was measured on a line: all optional, but no price without a quantity.
 *
 * @param specification type or size (规格型号), may be empty
 * @param unit unit (单位), may be empty
 * @param quantity how many
 * @param unitPrice price of one without tax
 */
public record Measure(
        String specification,
        String unit,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice) {

    /** Nothing measured, as on a discount line. */
    public static final Measure NONE = new Measure("", "", null, null);
}
