package org.etax.invoice.face;

/**
 * Seller or buyer as printed. Texts that are not given are empty.
 *
 * @param name registered name
 * @param number unified social credit code or other taxpayer identification number; empty for a consumer
 * @param address address
 * @param telephone telephone
 * @param bankName bank of deposit (开户行)
 * @param bankAccount account number
 */
public record Party(String name, String number, String address, String telephone, String bankName, String bankAccount) {

    /** A party of which only name and number are printed. */
    public static Party of(String name, String number) {
        return new Party(name, number, "", "", "", "");
    }
}
