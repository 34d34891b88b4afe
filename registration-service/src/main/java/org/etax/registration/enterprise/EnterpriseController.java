package org.etax.registration.enterprise;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Page;
import org.etax.platform.security.CurrentActor;
import org.etax.registration.department.EnterpriseRecord;
import org.etax.registration.input.Identity;
import org.etax.registration.input.PlainText;
import org.etax.registration.person.People;
import org.etax.registration.person.Person;
import org.etax.registration.taxpayer.RegionOffices;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering an enterprise: look, invite, confirm. */
@RestController
@RequestMapping("/api/registration/v1/me")
class EnterpriseController {

    private final People people;
    private final Admission admission;
    private final RecordVersion versions;
    private final RegionOffices offices;
    private final InvitationRows invitations;
    private final RegistrationInvitations inviting;
    private final EnterpriseRegistration registration;

    EnterpriseController(
            People people,
            Admission admission,
            RecordVersion versions,
            RegionOffices offices,
            InvitationRows invitations,
            RegistrationInvitations inviting,
            EnterpriseRegistration registration) {
        this.people = people;
        this.admission = admission;
        this.versions = versions;
        this.offices = offices;
        this.invitations = invitations;
        this.inviting = inviting;
        this.registration = registration;
    }

    /** A POST because a credit code in an address would be logged; it changes nothing and needs no idempotency key. */
    @PostMapping("/enterprise-previews")
    EnterprisePreview preview(@Valid @RequestBody PreviewRequest request) {
        Person person = people.require(CurrentActor.get());
        UnifiedSocialCreditCode creditCode = Identity.creditCode(request.creditCode(), "/creditCode");
        admission.mustBeFree(creditCode);
        EnterpriseRecord record = admission.record(creditCode);
        admission.admit(person, record);
        return EnterprisePreview.of(record, versions.of(record), offices.of(record.region()));
    }

    /** The enterprises that somebody on their registry record has invited the caller to register. */
    @GetMapping("/registration-invitations")
    Page<RegistrationInvitation> invitations() {
        Person person = people.require(CurrentActor.get());
        List<RegistrationInvitation> all = invitations.of(person.id(), person.name());
        return new Page<>(all, null);
    }

    /** Invites another person to register an enterprise whose registry record names the caller. */
    @PostMapping("/registration-invitations")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RegistrationInvitation> invite(
            IncomingCommand incoming, @Valid @RequestBody NamedInvitation request) {
        return inviting.invite(CurrentActor.get(), incoming, request);
    }

    /** Registers an enterprise from its registry record, as previewed and confirmed. */
    @PostMapping("/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RegistrationView> register(
            IncomingCommand incoming, @Valid @RequestBody RegistrationRequest request) {
        return registration.confirm(CurrentActor.get(), incoming, request);
    }

    /** @param creditCode of the enterprise */
    record PreviewRequest(
            @NotBlank @Size(max = 30) @PlainText String creditCode) {}

    /**
     * @param creditCode of the enterprise
     * @param name of the invited person
     * @param residentId of the invited person
     */
    record NamedInvitation(
            @NotBlank @Size(max = 30) @PlainText String creditCode,
            @NotBlank @Size(max = 60) @PlainText String name,
            @NotBlank @Size(max = 30) @PlainText String residentId) {

        @Override
        public String toString() {
            return "NamedInvitation[***]";
        }
    }
}
