package org.etax.invoice.drafting;

import org.jspecify.annotations.Nullable;

/**
 * A line as a client sends it. Numbers are decimal texts. Either {@code amount}, or {@code quantity} and {@code price}, or all three.
 *
 * @param code tax classification code, 19 digits
 * @param name own name of the goods or service
 * @param specification type or size
 * @param unit unit
 * @param quantity how many
 * @param price price of one, with tax when the draft says so
 * @param amount amount, with tax when the draft says so
 * @param discount what is taken off this line, positive, on the same basis as the amount; becomes a discount line
 * @param treatment {@code TAXABLE} (when missing), {@code EXEMPT} or {@code NON_TAXABLE}
 * @param rate decimal fraction, required when taxable
 * @param tax the tax before discount as the client computed it, only compared with ours
 */
public record DraftLine(
        @Nullable String code,
        @Nullable String name,
        @Nullable String specification,
        @Nullable String unit,
        @Nullable String quantity,
        @Nullable String price,
        @Nullable String amount,
        @Nullable String discount,
        @Nullable String treatment,
        @Nullable String rate,
        @Nullable String tax) {}
