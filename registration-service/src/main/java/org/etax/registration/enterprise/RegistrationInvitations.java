package org.etax.registration.enterprise;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.privacy.PersonalData;
import org.etax.platform.security.Actor;
import org.etax.registration.input.Identity;
import org.etax.registration.person.People;
import org.etax.registration.person.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** A person whom the record names lets somebody else do the registration. */
@Service
class RegistrationInvitations {

    private final People people;
    private final Admission admission;
    private final InvitationRows rows;
    private final Commands commands;
    private final Journal journal;
    private final PersonalData personalData;

    RegistrationInvitations(
            People people,
            Admission admission,
            InvitationRows rows,
            Commands commands,
            Journal journal,
            PersonalData personalData) {
        this.people = people;
        this.admission = admission;
        this.rows = rows;
        this.commands = commands;
        this.journal = journal;
        this.personalData = personalData;
    }

    ResponseEntity<RegistrationInvitation> invite(
            Actor actor, IncomingCommand incoming, EnterpriseController.NamedInvitation request) {
        Person person = people.require(actor);
        UnifiedSocialCreditCode creditCode = Identity.creditCode(request.creditCode(), "/creditCode");
        ResidentId identity = Identity.residentId(request.residentId(), "/residentId");
        String name = request.name().strip();
        boolean repeated =
                commands.find(person.id(), actor.client(), incoming.key()).isPresent();
        if (!repeated) {
            admit(person, creditCode);
        }
        Acting self = people.asSelf(actor, person);
        String invitee = HexFormat.of().formatHex(personalData.index(name + '|' + identity.number()));
        return commands.execute(
                self,
                incoming,
                "invite-to-register",
                List.of(creditCode, invitee),
                RegistrationInvitation.class,
                () -> {
                    if (repeated) {
                        admit(person, creditCode);
                    }
                    return invited(self, person, creditCode, name, identity, incoming.receivedAt());
                });
    }

    /** Asked outside the transaction, unless the key was used before: then mostly nothing is left to ask. */
    private void admit(Person person, UnifiedSocialCreditCode creditCode) {
        admission.mustBeFree(creditCode);
        admission.admitNamed(person, admission.record(creditCode));
    }

    private Answer<RegistrationInvitation> invited(
            Acting self,
            Person inviter,
            UnifiedSocialCreditCode creditCode,
            String name,
            ResidentId identity,
            Instant at) {
        TaxpayerId invitee = people.named(name, identity);
        rows.add(invitee, name, creditCode, inviter, at);
        journal.audit(new AuditRecord(
                inviter.id(),
                AuditActor.of(self),
                "invite-to-register",
                "enterprise",
                creditCode.value(),
                null,
                Map.of("invitee", invitee)));
        return new Answer<>(
                HttpStatus.CREATED, new RegistrationInvitation(creditCode.value(), inviter.name(), at), null, null);
    }
}
