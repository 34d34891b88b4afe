package org.etax.registration.relation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.Actor;
import org.etax.registration.person.People;
import org.etax.registration.person.Person;
import org.etax.registration.refusal.RegistrationProblem;
import org.etax.registration.taxpayer.Taxpayers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** The taxpayers of one person, and his answers to their invitations. */
@Service
class MyTaxpayers {

    private static final int MOST_INVITATIONS = 200;

    private final People people;
    private final ActingForRows actingFor;
    private final RelationRows rows;
    private final Relations relations;
    private final Taxpayers taxpayers;
    private final Commands commands;
    private final Journal journal;
    private final Clock clock;

    MyTaxpayers(
            People people,
            ActingForRows actingFor,
            RelationRows rows,
            Relations relations,
            Taxpayers taxpayers,
            Commands commands,
            Journal journal,
            Clock clock) {
        this.people = people;
        this.actingFor = actingFor;
        this.rows = rows;
        this.relations = relations;
        this.taxpayers = taxpayers;
        this.commands = commands;
        this.journal = journal;
        this.clock = clock;
    }

    View of(Actor actor, Cursor after, int limit) {
        Person person = people.require(actor);
        LocalDate today = BusinessTime.today(clock);
        Map<TaxpayerId, List<Standing.Link>> links = actingFor.open(person.id(), after.key(), limit + 1);
        Page<TaxpayerId> page = Page.of(List.copyOf(links.keySet()), limit, id -> Cursor.of(id.value()));
        Map<TaxpayerId, String> names = taxpayers.names(page.items(), today);
        List<TaxpayerItem> items = page.items().stream()
                .flatMap(id -> item(id, names.get(id), links.getOrDefault(id, List.of()), today).stream())
                .toList();
        return new View(items, after.key().isEmpty() ? invitations(person, today) : List.of(), page.next());
    }

    private List<InvitationItem> invitations(Person person, LocalDate today) {
        Map<TaxpayerId, List<Standing.Link>> links = actingFor.pending(person.id(), MOST_INVITATIONS);
        Map<TaxpayerId, String> names = taxpayers.names(links.keySet(), today);
        return links.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(link -> !link.isOverOn(today))
                        .map(link -> new InvitationItem(
                                link.relationId(),
                                entry.getKey(),
                                names.get(entry.getKey()),
                                link.role(),
                                link.validTo())))
                .toList();
    }

    private static List<TaxpayerItem> item(
            TaxpayerId taxpayerId, @Nullable String name, List<Standing.Link> links, LocalDate today) {
        return Standing.of(links, today) instanceof Standing.May may
                ? List.of(new TaxpayerItem(
                        taxpayerId,
                        name,
                        links.stream()
                                .filter(link -> link.holdsOn(today))
                                .map(Standing.Link::role)
                                .sorted()
                                .toList(),
                        may.rights()))
                : List.of();
    }

    ResponseEntity<RelationView> answer(
            Actor actor, IncomingCommand incoming, UUID invitationId, Relation.Status answer) {
        Person person = people.require(actor);
        Acting self = people.asSelf(actor, person);
        return commands.execute(
                self,
                incoming,
                "answer-invitation",
                List.of(invitationId, answer),
                RelationView.class,
                () -> Answer.ok(answered(self, person, invitationId, answer, incoming)));
    }

    private RelationView answered(
            Acting self, Person person, UUID invitationId, Relation.Status answer, IncomingCommand incoming) {
        TaxpayerId principal = actingFor.principals(person.id(), invitationId).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
        Relation invitation = rows.find(principal, invitationId).orElseThrow();
        LocalDate today = BusinessTime.dateOf(incoming.receivedAt());
        if (answer == Relation.Status.ACTIVE && !invitation.personName().equals(person.name())) {
            throw ProblemException.of(RegistrationProblem.INVITATION_NAMES_ANOTHER);
        }
        if (invitation.status() != Relation.Status.PENDING
                || Relations.isOver(invitation, today)
                || !relations.change(principal, invitation, answer, today, invitation.validTo())) {
            throw ProblemException.of(RegistrationProblem.RELATION_NOT_OPEN);
        }
        journal.audit(new AuditRecord(
                principal,
                AuditActor.of(self),
                "answer-invitation",
                "relation",
                invitationId.toString(),
                Map.of("status", Relation.Status.PENDING),
                Map.of("status", answer)));
        return rows.find(principal, invitationId).map(RelationView::of).orElseThrow();
    }

    /**
     * @param taxpayers for whom I may act now; a page may have fewer than asked for, or none, and still a next one
     * @param invitations that I have not answered, latest first; on the first page only
     * @param next give it back as <code>after</code> for the next page; null when this is the last
     */
    record View(
            List<TaxpayerItem> taxpayers,
            List<InvitationItem> invitations,
            @Nullable String next) {}

    /**
     * @param taxpayerId for whom
     * @param name as registered
     * @param roles in which I act
     * @param rights that come with them
     */
    record TaxpayerItem(TaxpayerId taxpayerId, @Nullable String name, List<Role> roles, Set<Right> rights) {}

    /**
     * @param invitationId to accept or refuse
     * @param taxpayerId who invites
     * @param name as registered
     * @param role to act in
     * @param validTo last day
     */
    record InvitationItem(
            UUID invitationId,
            TaxpayerId taxpayerId,
            @Nullable String name,
            Role role,
            @Nullable LocalDate validTo) {}
}
