package org.etax.invoice.drafting;

import org.jspecify.annotations.Nullable;

/**
 * The buyer as a client sends it.
 *
 * @param name name, required
 * @param number taxpayer identification number, required for a special invoice
 * @param naturalPerson a consumer; false when missing
 * @param address address
 * @param telephone telephone
 * @param bankName bank of deposit
 * @param bankAccount account number
 * @param handler who dealt with it (经办人)
 */
public record DraftBuyer(
        @Nullable String name,
        @Nullable String number,
        @Nullable Boolean naturalPerson,
        @Nullable String address,
        @Nullable String telephone,
        @Nullable String bankName,
        @Nullable String bankAccount,
        @Nullable String handler) {}
