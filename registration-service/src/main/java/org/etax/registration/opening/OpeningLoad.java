package org.etax.registration.opening;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.problem.ProblemException;
import org.etax.registration.refusal.RegistrationProblem;
import org.etax.registration.relation.Appointment;
import org.etax.registration.relation.RelationSource;
import org.etax.registration.relation.Relations;
import org.etax.registration.taxpayer.Claims;
import org.etax.registration.taxpayer.RegionOffice;
import org.etax.registration.taxpayer.Taxpayers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a taxpayer over from the legacy core (期初数据). The core's number makes a repeat harmless: the same taxpayer again,
 * changed content recorded as new facts of the core.
 */
@Service
class OpeningLoad {

    private final Claims claims;
    private final Taxpayers taxpayers;
    private final Relations relations;
    private final Journal journal;

    OpeningLoad(Claims claims, Taxpayers taxpayers, Relations relations, Journal journal) {
        this.claims = claims;
        this.taxpayers = taxpayers;
        this.relations = relations;
        this.journal = journal;
    }

    /** One taxpayer, one transaction. */
    @Transactional
    public OpenedTaxpayer open(CoreTaxpayer core, RegionOffice office, AuditActor by, Instant at) {
        UnifiedSocialCreditCode creditCode = new UnifiedSocialCreditCode(core.creditCode());
        Optional<TaxpayerId> byCoreNumber = claims.findByCoreNumber(core.djxh());
        TaxpayerId candidate = byCoreNumber.orElseGet(TaxpayerId::create);
        Optional<Claims.Claim> earlier = claims.claim(creditCode, candidate, at);
        TaxpayerId taxpayerId = earlier.map(Claims.Claim::holder).orElse(candidate);
        boolean isNew = earlier.isEmpty() && byCoreNumber.isEmpty();
        if (!claims.claimCoreNumber(core.djxh(), taxpayerId).equals(taxpayerId)) {
            throw ProblemException.of(RegistrationProblem.CORE_NUMBER_CONFLICT, core.djxh());
        }
        OpenedTaxpayer.Outcome outcome =
                isNew ? created(taxpayerId, core, office, at) : changed(taxpayerId, core, office, at);
        core.persons()
                .forEach(person -> relations.appoint(
                        taxpayerId,
                        new Appointment(
                                person.role(),
                                person.name().strip(),
                                ResidentId.of(person.residentId()),
                                RelationSource.CORE),
                        at));
        if (outcome != OpenedTaxpayer.Outcome.UNCHANGED) {
            journal.audit(new AuditRecord(
                    taxpayerId,
                    by,
                    "open-taxpayer",
                    "taxpayer",
                    taxpayerId.value(),
                    null,
                    Map.of("coreRegistrationNumber", core.djxh(), "outcome", outcome)));
        }
        return new OpenedTaxpayer(core.djxh(), taxpayerId, outcome);
    }

    private OpenedTaxpayer.Outcome created(TaxpayerId taxpayerId, CoreTaxpayer core, RegionOffice office, Instant at) {
        taxpayers.register(taxpayerId, core.facts(office, at), core.determinations(), at);
        return OpenedTaxpayer.Outcome.CREATED;
    }

    private OpenedTaxpayer.Outcome changed(TaxpayerId taxpayerId, CoreTaxpayer core, RegionOffice office, Instant at) {
        boolean news =
                taxpayers.record(taxpayerId, core.facts(office, at), core.determinations(), core.firstObligation());
        return news ? OpenedTaxpayer.Outcome.CHANGED : OpenedTaxpayer.Outcome.UNCHANGED;
    }
}
