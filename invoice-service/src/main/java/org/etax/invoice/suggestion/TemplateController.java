package org.etax.invoice.suggestion;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.kernel.Ids;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Page;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoice templates (开票模板). A template has no legal effect; its content is looked at when an invoice is issued. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/invoice-templates")
class TemplateController {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_LINES = 100;

    private final TemplateRows rows;
    private final Commands commands;

    TemplateController(TemplateRows rows, Commands commands) {
        this.rows = rows;
        this.commands = commands;
    }

    /** The templates, in the order in which they were first kept. */
    @GetMapping
    @Requires(Right.ISSUE_INVOICE)
    Page<InvoiceTemplate> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        List<InvoiceTemplate> oneMore =
                rows.list(acting.taxpayerId(), Cursor.parse(after).uuid(), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, template -> Cursor.of(template.id()));
    }

    /** Keeps a template; one of the same name is replaced. */
    @PostMapping
    @Requires(Right.ISSUE_INVOICE)
    ResponseEntity<InvoiceTemplate> keep(
            Acting acting, IncomingCommand incoming, @RequestBody TemplateRequest request) {
        String name = name(request.name());
        InvoiceDraft draft = draft(request.draft());
        return commands.execute(acting, incoming, "keep-template", request, InvoiceTemplate.class, () -> {
            InvoiceTemplate wanted = new InvoiceTemplate(
                    Ids.next(),
                    name,
                    draft,
                    acting.actorName(),
                    incoming.receivedAt().truncatedTo(ChronoUnit.MICROS));
            UUID id = rows.put(acting.taxpayerId(), wanted);
            return Answer.ok(new InvoiceTemplate(id, name, draft, wanted.changedBy(), wanted.changedAt()));
        });
    }

    /** Forgets a template; one that is not there stays away. */
    @DeleteMapping("/{id}")
    @Requires(Right.ISSUE_INVOICE)
    ResponseEntity<Void> forget(Acting acting, @PathVariable UUID id) {
        rows.delete(acting.taxpayerId(), id);
        return ResponseEntity.noContent().build();
    }

    private static String name(@Nullable String name) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty()) {
            throw ProblemException.field("/name", "missing");
        }
        if (plain.length() > LONGEST_NAME) {
            throw ProblemException.field("/name", "size");
        }
        if (plain.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.field("/name", "malformed");
        }
        return plain;
    }

    private static InvoiceDraft draft(@Nullable InvoiceDraft draft) {
        if (draft == null) {
            throw ProblemException.field("/draft", "missing");
        }
        if (draft.lines() != null && draft.lines().size() > MOST_LINES) {
            throw ProblemException.field("/draft/lines", "too-many", MOST_LINES);
        }
        return draft;
    }

    /**
     * @param name at most 60 characters
     * @param draft what to keep
     */
    record TemplateRequest(@Nullable String name, @Nullable InvoiceDraft draft) {}
}
