package org.etax.registration.relation;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A taxpayer's people (办税人员). */
@RestController
@RequestMapping("/api/registration/v1/taxpayers/{taxpayerId}")
class PeopleController {

    private final RelationRows relations;
    private final Appointments appointments;

    PeopleController(RelationRows relations, Appointments appointments) {
        this.relations = relations;
        this.appointments = appointments;
    }

    /** Who acts for the taxpayer, in which capacity, and until when. */
    @GetMapping("/people")
    @Requires(Right.VIEW)
    Page<RelationView> people(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        List<RelationView> oneMore =
                relations.of(acting.taxpayerId(), Cursor.parse(after).uuid(), Page.checked(limit) + 1).stream()
                        .map(RelationView::of)
                        .toList();
        return Page.of(oneMore, limit, one -> Cursor.of(one.relationId()));
    }

    /** The capacities to which a taxpayer may invite, with the rights that come with each. */
    @GetMapping("/grantable-roles")
    @Requires(Right.VIEW)
    List<GrantableRole> grantableRoles(Acting acting) {
        return Arrays.stream(Role.values())
                .filter(role -> !role.comesFromRegistration())
                .map(role -> new GrantableRole(role, relations.rightsOf(role)))
                .toList();
    }

    /** Invites a person to act for the taxpayer. */
    @PostMapping("/invitations")
    @Requires(Right.MANAGE_PEOPLE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RelationView> invite(
            Acting acting, IncomingCommand incoming, @Valid @RequestBody InvitationRequest request) {
        return appointments.invite(acting, incoming, request);
    }

    /** Ends a person's right to act. */
    @PostMapping("/people/{relationId}/ending")
    @Requires(Right.MANAGE_PEOPLE)
    ResponseEntity<RelationView> end(Acting acting, IncomingCommand incoming, @PathVariable UUID relationId) {
        return appointments.end(acting, incoming, relationId);
    }

    /**
     * @param role to act in
     * @param rights that come with it
     */
    record GrantableRole(Role role, List<Right> rights) {}
}
