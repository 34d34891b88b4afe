package org.etax.registration.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.TaxDetermination;
import org.etax.kernel.event.TaxpayerFact;

/**
 * A registration that was accepted.
 *
 * @param taxpayerId the new taxpayer
 * @param name as registered
 * @param creditCode 统一社会信用代码
 * @param registeredAt when it was accepted
 * @param effectiveFrom first day on which facts and determinations hold
 * @param facts that hold
 * @param determinations taxes to be filed
 */
record RegistrationView(
        TaxpayerId taxpayerId,
        String name,
        String creditCode,
        Instant registeredAt,
        LocalDate effectiveFrom,
        List<TaxpayerFact> facts,
        List<TaxDetermination> determinations) {

    static RegistrationView of(TaxpayerId taxpayerId, NewTaxpayer taxpayer) {
        return new RegistrationView(
                taxpayerId,
                taxpayer.record().name(),
                taxpayer.record().creditCode().value(),
                taxpayer.at(),
                taxpayer.from(),
                taxpayer.facts(),
                taxpayer.determinations());
    }
}
