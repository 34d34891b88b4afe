package org.etax.declaration.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tripartite withholding agreement (委托银行划缴税款三方协议) in one of its states. Only a verified one can be paid from. */
public sealed interface BankAgreement {

    AgreementTerms terms();

    /**
     * 未验证.
     *
     * @param refusal why the bank did not confirm it when last asked; null when it was not asked
     */
    record Unverified(AgreementTerms terms, @Nullable AgreementRefusal refusal) implements BankAgreement {

        /** The bank confirmed account and holder. */
        public Verified verified(Instant at) {
            return new Verified(terms, at);
        }

        /** The bank did not confirm it; it can be asked again. */
        public Unverified refused(AgreementRefusal reason) {
            return new Unverified(terms, reason);
        }

        /** The taxpayer gives it up. */
        public Ended ended(Instant at) {
            return new Ended(terms, at);
        }
    }

    /** 已验证. */
    record Verified(AgreementTerms terms, Instant verifiedAt) implements BankAgreement {

        /** Taxpayer or bank ended it. Payments already sent go on. */
        public Ended ended(Instant at) {
            return new Ended(terms, at);
        }
    }

    /** 终止: for good. */
    record Ended(AgreementTerms terms, Instant endedAt) implements BankAgreement {}
}
