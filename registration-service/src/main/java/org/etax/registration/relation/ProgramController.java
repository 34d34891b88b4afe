package org.etax.registration.relation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programs that may act for a taxpayer. */
@RestController
@RequestMapping("/api/registration/v1/taxpayers/{taxpayerId}/programs")
class ProgramController {

    private final ProgramRows rows;
    private final Programs programs;

    ProgramController(ProgramRows rows, Programs programs) {
        this.rows = rows;
        this.programs = programs;
    }

    /** The programs authorised to act for the taxpayer. */
    @GetMapping
    @Requires(Right.VIEW)
    Page<ProgramAuthorisation> programs(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        List<ProgramAuthorisation> oneMore =
                rows.of(acting.taxpayerId(), Cursor.parse(after).key(), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, one -> Cursor.of(one.clientId()));
    }

    /** Authorises a program for rights until a day, or changes its authorisation. */
    @PutMapping("/{clientId}")
    @Requires(Right.MANAGE_PEOPLE)
    ResponseEntity<ProgramAuthorisation> authorise(
            Acting acting,
            IncomingCommand incoming,
            @PathVariable String clientId,
            @Valid @RequestBody ProgramRequest request) {
        return programs.authorise(acting, incoming, checked(clientId), request);
    }

    /** Ends a program's authorisation. */
    @PostMapping("/{clientId}/ending")
    @Requires(Right.MANAGE_PEOPLE)
    ResponseEntity<ProgramAuthorisation> end(Acting acting, IncomingCommand incoming, @PathVariable String clientId) {
        return programs.end(acting, incoming, checked(clientId));
    }

    private static String checked(String clientId) {
        if (!clientId.matches("[A-Za-z0-9._-]{1,64}")) {
            throw ProblemException.field("clientId", "client-id");
        }
        return clientId;
    }

    /**
     * @param rights what it may do
     * @param expiresOn last day, at most two years away
     */
    record ProgramRequest(
            @NotEmpty Set<@NotNull Right> rights, @NotNull LocalDate expiresOn) {}
}
