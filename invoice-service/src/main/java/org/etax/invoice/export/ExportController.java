package org.etax.invoice.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.Ids;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.audit.AuditActor;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.journal.AuditRecord;
import org.etax.platform.journal.Journal;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.progress.JobKey;
import org.etax.platform.progress.ProgressStreams;
import org.etax.platform.workbook.AnswersWorkbook;
import org.etax.platform.workbook.RowWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Takes orders for exports, tells how far they are and hands out the files. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/exports")
class ExportController {

    /** Exports of one taxpayer that may wait or be written. */
    private static final int MOST = 5;

    private final Commands commands;
    private final ExportRows rows;
    private final List<ExportableList> lists;
    private final Journal journal;
    private final ProgressStreams streams;
    private final Clock clock;

    ExportController(
            Commands commands,
            ExportRows rows,
            List<ExportableList> lists,
            Journal journal,
            ProgressStreams streams,
            Clock clock) {
        this.commands = commands;
        this.rows = rows;
        this.lists = List.copyOf(lists);
        this.journal = journal;
        this.streams = streams;
        this.clock = clock;
    }

    /** Orders an export. 202: it will be written, whatever fails meanwhile. */
    @PostMapping
    @Requires(Right.VIEW)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ListExport> order(Acting acting, IncomingCommand incoming, @Valid @RequestBody ExportOrder order) {
        ExportableList list = lists.stream()
                .filter(one -> one.name().equals(order.list()))
                .findFirst()
                .orElseThrow(() -> ProblemException.field("/list", "unknown"));
        ExportOrder checked = new ExportOrder(list.name(), list.checked(order.filters()));
        return commands.execute(acting, incoming, "order-export", checked, ListExport.class, () -> {
            if (rows.unfinished(acting.taxpayerId()) >= MOST) {
                throw ProblemException.of(InvoiceProblem.TOO_MANY_EXPORTS, MOST);
            }
            JobKey key = new JobKey(acting.taxpayerId(), Ids.next());
            rows.insert(key, checked.list(), checked.filters(), acting.actorName(), incoming.receivedAt());
            journal.audit(new AuditRecord(
                    acting.taxpayerId(),
                    AuditActor.of(acting),
                    "order-export",
                    "export",
                    key.id().toString(),
                    null,
                    checked));
            String location = "/api/invoice/v1/taxpayers/" + acting.taxpayerId() + "/exports/" + key.id();
            return new Answer<>(HttpStatus.ACCEPTED, found(key), location, null);
        });
    }

    /** The exports so far, by time of order. */
    @GetMapping
    @Requires(Right.VIEW)
    Page<ListExport> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "100") int limit) {
        List<ListExport> oneMore = rows.list(acting.taxpayerId(), order, Cursor.parse(after), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, export -> Cursor.of(export.exportId()));
    }

    /** How far an export is. */
    @GetMapping("/{id}")
    @Requires(Right.VIEW)
    ListExport export(Acting acting, @PathVariable UUID id) {
        return found(new JobKey(acting.taxpayerId(), id));
    }

    /**
     * The same as a stream of server-sent events, one for each change, until the file is ready.
     *
     * @param lastEventId the last event that the caller has seen
     */
    @Operation(
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Each event's data is a ListExport; 204 when the end was seen already",
                            content =
                                    @Content(
                                            mediaType = ProgressStreams.MEDIA_TYPE,
                                            schema = @Schema(implementation = ListExport.class))))
    @GetMapping(path = "/{id}/progress", produces = ProgressStreams.MEDIA_TYPE)
    @Requires(Right.VIEW)
    ResponseEntity<SseEmitter> watch(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return streams.open(rows, new JobKey(acting.taxpayerId(), id), acting.actor(), lastEventId);
    }

    /** The file, an Excel workbook. */
    @AnswersWorkbook
    @GetMapping("/{id}/file")
    @Requires(Right.VIEW)
    void file(Acting acting, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        JobKey key = new JobKey(acting.taxpayerId(), id);
        ListExport export = found(key);
        boolean old = export.expiresAt() != null && !export.expiresAt().isAfter(clock.instant());
        if (export.state() == ListExport.State.EXPIRED || old) {
            throw ProblemException.of(InvoiceProblem.EXPORT_EXPIRED, String.valueOf(export.expiresAt()));
        }
        if (export.state() != ListExport.State.READY) {
            throw ProblemException.of(InvoiceProblem.EXPORT_NOT_READY);
        }
        response.setContentType(RowWorkbook.MEDIA_TYPE);
        response.setContentLengthLong(export.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\""
                        + export.list().toLowerCase(Locale.ROOT).replace('_', '-') + ".xlsx\"");
        OutputStream out = response.getOutputStream();
        Optional<byte[]> part = rows.part(key, 0);
        for (int ordinal = 1; part.isPresent(); ordinal++) {
            out.write(part.get());
            part = rows.part(key, ordinal);
        }
    }

    private ListExport found(JobKey key) {
        return rows.find(key).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * What is to be exported.
     *
     * @param list which list: {@code ISSUED_INVOICES} or {@code RECEIVED_INVOICES}
     * @param filters those of the list, by name
     */
    record ExportOrder(@NotNull String list, @Size(max = 10) Map<String, String> filters) {

        ExportOrder {
            filters = filters == null ? Map.of() : filters;
        }
    }
}
