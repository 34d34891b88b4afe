package org.etax.declaration.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its taxpayer sees it.
 *
 * @param id of it
 * @param number of the agreement
 * @param bankCode 行号
 * @param account last digits of the account
 * @param signedOn day of signature
 * @param status whether it can be paid from
 * @param refusal why the bank did not confirm it, if it was asked
 */
record AgreementView(
        UUID id,
        String number,
        String bankCode,
        String account,
        LocalDate signedOn,
        Status status,
        @Nullable AgreementRefusal refusal) {

    /** 验证状态. */
    enum Status {
        UNVERIFIED,
        VERIFIED,
        ENDED
    }

    static AgreementView of(BankAgreement agreement) {
        AgreementTerms terms = agreement.terms();
        return new AgreementView(
                terms.id(),
                terms.number(),
                terms.bank().value(),
                terms.account().masked(),
                terms.signedOn(),
                switch (agreement) {
                    case BankAgreement.Unverified _ -> Status.UNVERIFIED;
                    case BankAgreement.Verified _ -> Status.VERIFIED;
                    case BankAgreement.Ended _ -> Status.ENDED;
                },
                agreement instanceof BankAgreement.Unverified(AgreementTerms _, AgreementRefusal refusal)
                        ? refusal
                        : null);
    }
}
