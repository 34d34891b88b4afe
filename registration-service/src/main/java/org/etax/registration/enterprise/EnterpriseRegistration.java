package org.etax.registration.enterprise;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxPeriod;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.page.EntityTag;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.registration.department.EnterpriseRecord;
import org.etax.registration.input.Identity;
import org.etax.registration.person.People;
import org.etax.registration.person.Person;
import org.etax.registration.refusal.RegistrationProblem;
import org.etax.registration.relation.Appointment;
import org.etax.registration.relation.RelationSource;
import org.etax.registration.relation.Relations;
import org.etax.registration.relation.Role;
import org.etax.registration.taxpayer.Claims;
import org.etax.registration.taxpayer.Particulars;
import org.etax.registration.taxpayer.RegionOffices;
import org.etax.registration.taxpayer.Taxpayers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Confirms a registration: the credit code is claimed, the taxpayer with facts and determinations is written, and the people
 * whom the record names are appointed, in one transaction. The register is asked before the transaction begins.
 */
@Service
class EnterpriseRegistration {

    private final Admission admission;
    private final RecordVersion versions;
    private final People people;
    private final Claims claims;
    private final RegionOffices offices;
    private final Taxpayers taxpayers;
    private final Relations relations;
    private final Commands commands;
    private final Journal journal;

    EnterpriseRegistration(
            Admission admission,
            RecordVersion versions,
            People people,
            Claims claims,
            RegionOffices offices,
            Taxpayers taxpayers,
            Relations relations,
            Commands commands,
            Journal journal) {
        this.admission = admission;
        this.versions = versions;
        this.people = people;
        this.claims = claims;
        this.offices = offices;
        this.taxpayers = taxpayers;
        this.relations = relations;
        this.commands = commands;
        this.journal = journal;
    }

    ResponseEntity<RegistrationView> confirm(Actor actor, IncomingCommand incoming, RegistrationRequest request) {
        Person person = people.require(actor);
        UnifiedSocialCreditCode creditCode = Identity.creditCode(request.creditCode(), "/creditCode");
        TaxPeriod.Frequency frequency = request.frequency();
        Particulars particulars = request.particulars();
        Acting self = people.asSelf(actor, person);
        boolean repeated =
                commands.find(person.id(), actor.client(), incoming.key()).isPresent();
        Optional<EnterpriseRecord> asked = repeated ? Optional.empty() : Optional.of(ask(creditCode));
        return commands.execute(self, incoming, "register-enterprise", request, RegistrationView.class, () -> {
            EnterpriseRecord record = asked.orElseGet(() -> ask(creditCode));
            admission.admit(person, record);
            if (!versions.of(record).equals(request.recordVersion())) {
                throw ProblemException.of(RegistrationProblem.RECORD_CHANGED);
            }
            NewTaxpayer taxpayer = new NewTaxpayer(
                    record,
                    offices.of(record.region()),
                    request.vatStatus(),
                    frequency,
                    particulars,
                    incoming.receivedAt());
            return accepted(self, person, taxpayer);
        });
    }

    private EnterpriseRecord ask(UnifiedSocialCreditCode creditCode) {
        admission.mustBeFree(creditCode);
        return admission.record(creditCode);
    }

    private Answer<RegistrationView> accepted(Acting self, Person person, NewTaxpayer taxpayer) {
        TaxpayerId taxpayerId = TaxpayerId.create();
        admission.refuse(claims.claim(taxpayer.record().creditCode(), taxpayerId, taxpayer.at()));
        taxpayers.register(taxpayerId, taxpayer.facts(), taxpayer.determinations(), taxpayer.at());
        taxpayers.keep(taxpayerId, taxpayer.particulars());
        String capacity = appoint(taxpayerId, person, taxpayer.record(), taxpayer.at());
        RegistrationView view = RegistrationView.of(taxpayerId, taxpayer);
        AuditActor by = AuditActor.of(new Acting(self.actor(), self.actorId(), self.actorName(), capacity, taxpayerId));
        journal.audit(new AuditRecord(
                taxpayerId,
                by,
                "register-enterprise",
                "taxpayer",
                taxpayerId.value(),
                null,
                Map.of("creditCode", view.creditCode(), "vatStatus", taxpayer.vatStatus())));
        return Answer.created(view, "/api/registration/v1/taxpayers/" + taxpayerId)
                .tagged(EntityTag.of(1));
    }

    /** The people of the record, and whoever confirmed it on their invitation as tax handler. The answer is his capacity. */
    private String appoint(TaxpayerId taxpayerId, Person confirming, EnterpriseRecord record, Instant at) {
        appoint(taxpayerId, Role.LEGAL_REPRESENTATIVE, record.legalRepresentative(), at);
        EnterpriseRecord.Individual manager = record.financeManager();
        if (manager != null) {
            appoint(taxpayerId, Role.FINANCE_MANAGER, manager, at);
        }
        if (!admission.names(record, confirming)) {
            relations.appoint(taxpayerId, confirming, Role.TAX_HANDLER, RelationSource.REGISTRATION, at);
            return Role.TAX_HANDLER.name();
        }
        return record.legalRepresentative().name().equals(confirming.name())
                ? Role.LEGAL_REPRESENTATIVE.name()
                : Role.FINANCE_MANAGER.name();
    }

    private void appoint(TaxpayerId taxpayerId, Role role, EnterpriseRecord.Individual named, Instant at) {
        relations.appoint(
                taxpayerId,
                new Appointment(role, named.name(), ResidentId.of(named.residentId()), RelationSource.REGISTER),
                at);
    }
}
