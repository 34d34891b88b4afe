package org.etax.declaration.extension;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deadline extensions for a cohort (延期申报): proposed by one officer, decided by a second. */
@RestController
@RequestMapping("/api/declaration/v1")
@RequiresRole("officer")
class ExtensionController {

    private static final String PATH = "/api/declaration/v1/deadline-extensions";
    private static final int LONGEST_REASON = 500;

    private final Extensions extensions;
    private final ExtensionRows rows;
    private final ProposalReading reading;
    private final CohortCount count;

    ExtensionController(Extensions extensions, ExtensionRows rows, ProposalReading reading, CohortCount count) {
        this.extensions = extensions;
        this.rows = rows;
        this.reading = reading;
        this.count = count;
    }

    /** @param reason why it is refused, as the proposer reads it */
    record RefusalRequest(@Nullable String reason) {}

    /** How many returns an extension would concern; keeps nothing. The reason may be left out. */
    @PostMapping("/deadline-extension-previews")
    CohortCount.ExtensionPreview preview(@RequestBody ProposalRequest request) {
        return count.of(reading.proposal(request, Officer.calling().authority()));
    }

    /** Proposes an extension within the officer's own authority; nothing moves before a second officer approves it. */
    @PostMapping("/deadline-extensions")
    ResponseEntity<ExtensionView> propose(IncomingCommand incoming, @RequestBody ProposalRequest request) {
        ExtensionView view = ExtensionView.of(extensions.propose(Officer.calling(), incoming, request));
        return ResponseEntity.created(URI.create(PATH + "/" + view.id())).body(view);
    }

    /** Extensions that concern the officer's authority, one above or one below, oldest first. */
    @GetMapping("/deadline-extensions")
    Page<ExtensionView> list(
            @RequestParam(required = false) @Nullable ExtensionState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        List<ExtensionState> states = state == null ? List.of(ExtensionState.values()) : List.of(state);
        int checked = Page.checked(limit);
        List<ExtensionView> page =
                rows
                        .page(
                                Officer.calling().authority(),
                                states,
                                Cursor.parse(after).uuid(),
                                checked + 1)
                        .stream()
                        .map(ExtensionView::of)
                        .toList();
        return Page.of(page, checked, view -> Cursor.of(view.id()));
    }

    /** One extension, with who proposed and who decided it. */
    @GetMapping("/deadline-extensions/{id}")
    ExtensionView one(@PathVariable UUID id) {
        return ExtensionView.of(extensions.visible(Officer.calling(), id));
    }

    /**
     * Approves: the due days move at once, for taxpayers that join the cohort later too, and surcharges count from the new
     * day. Not by the proposer; by an officer of his authority or one above. A repeat gets the same answer.
     */
    @PostMapping("/deadline-extensions/{id}/approval")
    @RequiresRole("approver")
    ExtensionView approve(@PathVariable UUID id) {
        return ExtensionView.of(extensions.decide(Officer.calling(), id, ExtensionState.APPROVED, null));
    }

    /** Refuses, with a reason; by whom as with approval. */
    @PostMapping("/deadline-extensions/{id}/refusal")
    @RequiresRole("approver")
    ExtensionView refuse(@PathVariable UUID id, @RequestBody RefusalRequest request) {
        String reason = request.reason();
        if (reason == null || reason.isBlank()) {
            throw ProblemException.field("/reason", "missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.field("/reason", "size");
        }
        return ExtensionView.of(extensions.decide(Officer.calling(), id, ExtensionState.REFUSED, reason.strip()));
    }

    /** Takes the own proposal back before it is decided. */
    @PostMapping("/deadline-extensions/{id}/withdrawal")
    ExtensionView withdraw(@PathVariable UUID id) {
        return ExtensionView.of(extensions.withdraw(Officer.calling(), id));
    }
}
