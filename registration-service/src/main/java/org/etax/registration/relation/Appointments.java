package org.etax.registration.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.ResidentId;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.privacy.PersonalData;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.registration.input.Identity;
import org.etax.registration.refusal.RegistrationProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** What a taxpayer does with its people: invites them and ends their relations. */
@Service
class Appointments {

    private final Relations relations;
    private final RelationRows rows;
    private final OwnRights ownRights;
    private final Commands commands;
    private final Journal journal;
    private final PersonalData personalData;

    Appointments(
            Relations relations,
            RelationRows rows,
            OwnRights ownRights,
            Commands commands,
            Journal journal,
            PersonalData personalData) {
        this.relations = relations;
        this.rows = rows;
        this.ownRights = ownRights;
        this.commands = commands;
        this.journal = journal;
        this.personalData = personalData;
    }

    ResponseEntity<RelationView> invite(Acting acting, IncomingCommand incoming, InvitationRequest request) {
        ResidentId identity = Identity.residentId(request.residentId(), "/residentId");
        Role role = request.role();
        LocalDate validTo = request.validTo();
        if (role.comesFromRegistration()) {
            throw ProblemException.field("/role", "not-grantable");
        }
        if (validTo != null && validTo.isBefore(BusinessTime.dateOf(incoming.receivedAt()))) {
            throw ProblemException.field("/validTo", "past-date");
        }
        ownRights.mustInclude(acting.taxpayerId(), rows.rightsOf(role));
        Appointment appointment = new Appointment(role, request.name().strip(), identity, RelationSource.INVITATION);
        String person = HexFormat.of().formatHex(personalData.index(appointment.name() + '|' + identity.number()));
        return commands.execute(
                acting,
                incoming,
                "invite-person",
                List.of(person, role, String.valueOf(validTo)),
                RelationView.class,
                () -> invited(acting, appointment, validTo, incoming.receivedAt()));
    }

    private Answer<RelationView> invited(
            Acting acting, Appointment appointment, @Nullable LocalDate validTo, Instant at) {
        Relation relation = relations
                .invite(acting.taxpayerId(), appointment, validTo, acting.actorName(), at)
                .orElseThrow(() -> ProblemException.of(RegistrationProblem.ALREADY_RELATED));
        audit(acting, "invite-person", relation, null, relation.status());
        return Answer.created(
                RelationView.of(relation), "/api/registration/v1/taxpayers/" + acting.taxpayerId() + "/people");
    }

    ResponseEntity<RelationView> end(Acting acting, IncomingCommand incoming, UUID relationId) {
        return commands.execute(acting, incoming, "end-relation", relationId, RelationView.class, () -> {
            Relation relation = rows.find(acting.taxpayerId(), relationId)
                    .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
            boolean own = relation.personId().value().equals(acting.actorId());
            if (relation.role() == Role.LEGAL_REPRESENTATIVE
                    || (own && relation.role().comesFromRegistration())) {
                throw ProblemException.of(RegistrationProblem.ROLE_FROM_REGISTRATION);
            }
            LocalDate today = BusinessTime.dateOf(incoming.receivedAt());
            if (!Relations.isOpen(relation)
                    || !relations.change(
                            acting.taxpayerId(), relation, Relation.Status.ENDED, relation.validFrom(), today)) {
                throw ProblemException.of(RegistrationProblem.RELATION_NOT_OPEN);
            }
            audit(acting, "end-relation", relation, relation.status(), Relation.Status.ENDED);
            return Answer.ok(rows.find(acting.taxpayerId(), relationId)
                    .map(RelationView::of)
                    .orElseThrow());
        });
    }

    private void audit(
            Acting acting, String action, Relation relation, Relation.@Nullable Status before, Relation.Status after) {
        journal.audit(new AuditRecord(
                acting.taxpayerId(),
                AuditActor.of(acting),
                action,
                "relation",
                relation.id().toString(),
                before == null ? null : Map.of("status", before),
                Map.of("status", after, "role", relation.role())));
    }
}
