package org.etax.registration.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.etax.registration.person.People;
import org.etax.registration.person.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes relations: always both sides, the taxpayer's and the person's, in the running transaction. */
@Service
public class Relations {

    private final RelationRows rows;
    private final ActingForRows actingFor;
    private final People people;

    Relations(RelationRows rows, ActingForRows actingFor, People people) {
        this.rows = rows;
        this.actingFor = actingFor;
        this.people = people;
    }

    /** Makes a person act for the taxpayer as a record says; one who does already stays as he is. */
    public void appoint(TaxpayerId taxpayerId, Appointment appointment, Instant at) {
        add(taxpayerId, named(appointment), Relation.Status.ACTIVE, null, null, at);
    }

    /** The same for a person who is here himself. */
    public void appoint(TaxpayerId taxpayerId, Person person, Role role, RelationSource source, Instant at) {
        add(
                taxpayerId,
                new Named(person.id(), person.name(), person.identityMasked(), role, source),
                Relation.Status.ACTIVE,
                null,
                null,
                at);
    }

    /** Invites a person; empty when he has or is invited to that role already. */
    Optional<Relation> invite(
            TaxpayerId taxpayerId, Appointment appointment, @Nullable LocalDate validTo, String inviter, Instant at) {
        return add(taxpayerId, named(appointment), Relation.Status.PENDING, validTo, inviter, at);
    }

    private Named named(Appointment appointment) {
        return new Named(
                people.named(appointment.name(), appointment.identity()),
                appointment.name(),
                appointment.identity().masked(),
                appointment.role(),
                appointment.source());
    }

    private Optional<Relation> add(
            TaxpayerId taxpayerId,
            Named named,
            Relation.Status status,
            @Nullable LocalDate validTo,
            @Nullable String inviter,
            Instant at) {
        LocalDate today = BusinessTime.dateOf(at);
        endOverdue(taxpayerId, named.person(), named.role(), today);
        Relation relation = new Relation(
                Ids.next(),
                named.person(),
                named.name(),
                named.masked(),
                named.role(),
                status,
                today,
                validTo,
                named.source(),
                inviter);
        if (!rows.add(taxpayerId, relation, at)) {
            return Optional.empty();
        }
        actingFor.add(taxpayerId, relation);
        return Optional.of(relation);
    }

    /** A relation or invitation whose last day is past makes room for a new one. */
    private void endOverdue(TaxpayerId taxpayerId, TaxpayerId person, Role role, LocalDate today) {
        rows.of(taxpayerId, person).stream()
                .filter(relation -> relation.role() == role && isOpen(relation) && isOver(relation, today))
                .forEach(relation ->
                        change(taxpayerId, relation, Relation.Status.ENDED, relation.validFrom(), relation.validTo()));
    }

    boolean change(
            TaxpayerId taxpayerId,
            Relation relation,
            Relation.Status status,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        Relation changed = new Relation(
                relation.id(),
                relation.personId(),
                relation.personName(),
                relation.identityMasked(),
                relation.role(),
                status,
                validFrom,
                validTo,
                relation.source(),
                relation.invitedBy());
        if (!rows.change(taxpayerId, relation.status(), changed)) {
            return false;
        }
        actingFor.change(taxpayerId, changed);
        return true;
    }

    static boolean isOpen(Relation relation) {
        return relation.status() == Relation.Status.PENDING || relation.status() == Relation.Status.ACTIVE;
    }

    static boolean isOver(Relation relation, LocalDate day) {
        LocalDate end = relation.validTo();
        return end != null && day.isAfter(end);
    }

    private record Named(TaxpayerId person, String name, String masked, Role role, RelationSource source) {}
}
