package org.etax.declaration.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.etax.declaration.filing.DraftRows.Draft;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.page.EntityTag;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps what a taxpayer has entered until it files; filing removes it. A draft has no legal effect; {@code If-Match} with the
 * version last seen ({@code "0"} where there is none) keeps two people from overwriting each other.
 */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}/drafts/{form}/{period}")
class DraftController {

    private final DraftRows rows;
    private final Clock clock;

    DraftController(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The draft; an empty one of version 0 where nothing is kept. */
    @GetMapping
    @Requires(Right.FILE_RETURN)
    ResponseEntity<DraftView> find(Acting acting, @PathVariable String form, @PathVariable String period) {
        return view(rows.find(acting.taxpayerId(), ReturnKey.parse(form, period))
                .orElseGet(() -> new Draft(0, DraftEntries.NONE, Instant.EPOCH, "")));
    }

    /** Keeps the entries of a return that is not filed yet. */
    @PutMapping
    @Requires(Right.FILE_RETURN)
    ResponseEntity<DraftView> replace(
            Acting acting,
            @PathVariable String form,
            @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DraftEntries entries) {
        ReturnKey key = ReturnKey.parse(form, period);
        long seen = EntityTag.version(ifMatch);
        CellEntries.figures("edits", entries.edits());
        CellEntries.reasons(entries.reasons(), entries.edits());
        Draft draft = new Draft(seen + 1, entries, clock.instant(), acting.actorName());
        if (!rows.replace(acting.taxpayerId(), key, seen, entries, draft.updatedAt(), draft.updatedBy())) {
            throw ProblemException.of(PlatformProblem.PRECONDITION_FAILED);
        }
        return view(draft);
    }

    /** Forgets the draft. */
    @DeleteMapping
    @Requires(Right.FILE_RETURN)
    ResponseEntity<Void> delete(
            Acting acting,
            @PathVariable String form,
            @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (!rows.delete(acting.taxpayerId(), ReturnKey.parse(form, period), EntityTag.version(ifMatch))) {
            throw ProblemException.of(PlatformProblem.PRECONDITION_FAILED);
        }
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<DraftView> view(Draft draft) {
        boolean kept = draft.version() > 0;
        return ResponseEntity.ok()
                .eTag(EntityTag.of(draft.version()))
                .body(new DraftView(
                        draft.version(),
                        draft.entries().edits(),
                        draft.entries().reasons(),
                        kept ? draft.updatedAt() : null,
                        kept ? draft.updatedBy() : null));
    }

    /**
     * @param version also the {@code ETag}
     * @param edits figures by cell
     * @param reasons by cell
     * @param updatedAt when last
     * @param updatedBy by whom
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftView(
            long version,
            Map<String, String> edits,
            Map<String, String> reasons,
            @Nullable Instant updatedAt,
            @Nullable String updatedBy) {}
}
