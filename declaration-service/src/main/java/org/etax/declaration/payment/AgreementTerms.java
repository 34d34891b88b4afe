package org.etax.declaration.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;

/**
 * What taxpayer, bank and tax authority agreed on.
 *
 * @param id UUIDv7
 * @param taxpayerId who pays
 * @param number of the agreement, as the bank knows it
 * @param bank where the account is
 * @param account the money is taken from
 * @param accountName holder's name as the bank writes it
 * @param signedOn day of signature
 */
public record AgreementTerms(
        UUID id,
        TaxpayerId taxpayerId,
        String number,
        BankCode bank,
        AccountNumber account,
        String accountName,
        LocalDate signedOn) {

    /** @throws IllegalArgumentException when number or name is empty or too long */
    public AgreementTerms {
        if (!number.matches("[0-9A-Za-z-]{1,40}") || accountName.isBlank() || accountName.length() > 120) {
            throw new IllegalArgumentException("an agreement has a number and an account name");
        }
    }
}
