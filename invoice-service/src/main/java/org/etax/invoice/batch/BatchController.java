package org.etax.invoice.batch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.etax.invoice.drafting.InvoiceDraft;
import org.etax.invoice.issuing.IssuingDays;
import org.etax.kernel.Ids;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Cursor;
import org.etax.platform.page.Order;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.progress.JobKey;
import org.etax.platform.progress.ProgressStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Takes batch files and tells how far they are. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/invoice-batches")
class BatchController {

    private final Commands commands;
    private final IssuingDays days;
    private final BatchIntake intake;
    private final BatchRows rows;
    private final BatchErrorRows errors;
    private final BatchRelease release;
    private final ProgressStreams streams;
    private final MessageSource texts;

    BatchController(
            Commands commands,
            IssuingDays days,
            BatchIntake intake,
            BatchRows rows,
            BatchErrorRows errors,
            BatchRelease release,
            ProgressStreams streams,
            MessageSource texts) {
        this.commands = commands;
        this.days = days;
        this.intake = intake;
        this.rows = rows;
        this.errors = errors;
        this.release = release;
        this.streams = streams;
        this.texts = texts;
    }

    /** Takes a file of one draft a line (JSON Lines). 202: it is stored and will be issued, whatever fails meanwhile. */
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "JSON Lines: one InvoiceDraft a line",
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema = @Schema(implementation = InvoiceDraft.class))))
    @PostMapping(consumes = "application/x-ndjson")
    @Requires(Right.ISSUE_INVOICE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<BatchReceipt> upload(Acting acting, IncomingCommand incoming, HttpServletRequest request)
            throws IOException {
        days.open(acting.taxpayerId());
        JobKey key = new JobKey(acting.taxpayerId(), Ids.next());
        return intake.take(
                key,
                incoming.receivedAt(),
                request.getContentLengthLong(),
                request.getInputStream(),
                file -> accept(acting, incoming, key, file),
                answer -> answer.getBody() != null && answer.getBody().batchId().equals(key.id()));
    }

    /** The batches so far, by time of arrival. */
    @GetMapping
    @Requires(Right.VIEW)
    Page<BatchProgress> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "100") int limit) {
        List<BatchProgress> oneMore =
                rows.list(acting.taxpayerId(), order, Cursor.parse(after), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, batch -> Cursor.of(batch.batchId()));
    }

    /** How far a batch is. */
    @GetMapping("/{id}")
    @Requires(Right.VIEW)
    BatchProgress progress(Acting acting, @PathVariable UUID id) {
        return rows.find(new JobKey(acting.taxpayerId(), id))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * The same as a stream of server-sent events, one for each change, until the batch is done.
     *
     * @param lastEventId the last event that the caller has seen
     */
    @Operation(
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Each event's data is a BatchProgress; 204 when the end was seen already",
                            content =
                                    @Content(
                                            mediaType = ProgressStreams.MEDIA_TYPE,
                                            schema = @Schema(implementation = BatchProgress.class))))
    @GetMapping(path = "/{id}/progress", produces = ProgressStreams.MEDIA_TYPE)
    @Requires(Right.VIEW)
    ResponseEntity<SseEmitter> watch(
            Acting acting,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return streams.open(rows, new JobKey(acting.taxpayerId(), id), acting.actor(), lastEventId);
    }

    /** The lines that gave no invoice, in the order of the file; of a batch at most the first 10000. */
    @GetMapping("/{id}/errors")
    @Requires(Right.VIEW)
    Page<RefusedLine> errors(
            Acting acting,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        progress(acting, id);
        Locale language = request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.CHINESE;
        List<RefusedLine> oneMore = errors
                .list(new JobKey(acting.taxpayerId(), id), Cursor.parse(after).number(), Page.checked(limit) + 1)
                .stream()
                .map(error -> refused(error, language))
                .toList();
        return Page.of(oneMore, limit, line -> Cursor.of(line.line()));
    }

    private ResponseEntity<BatchReceipt> accept(Acting acting, IncomingCommand incoming, JobKey key, LineCutter file) {
        UploadedFile upload = UploadedFile.of(file);
        return commands.execute(acting, incoming, "upload-invoice-batch", upload, BatchReceipt.class, () -> {
            release.release(acting, key, upload, file.pieces());
            BatchReceipt receipt = new BatchReceipt(key.id(), file.bytes(), file.lines());
            String location = "/api/invoice/v1/taxpayers/" + acting.taxpayerId() + "/invoice-batches/" + key.id();
            return new Answer<>(HttpStatus.ACCEPTED, receipt, location, null);
        });
    }

    private RefusedLine refused(BatchLineError error, Locale language) {
        return new RefusedLine(
                error.line(),
                error.serial(),
                error.faults().stream()
                        .map(fault -> new LineFault(
                                fault.pointer(),
                                fault.code(),
                                Objects.requireNonNullElse(
                                        texts.getMessage(
                                                "field." + fault.code(),
                                                fault.arguments().toArray(),
                                                null,
                                                language),
                                        fault.code())))
                        .toList());
    }

    /**
     * @param batchId the batch
     * @param bytes taken
     * @param lines taken
     */
    record BatchReceipt(UUID batchId, long bytes, long lines) {}

    /**
     * @param line number in the file, from 1
     * @param serial its serial, where it could be read
     * @param errors every reason
     */
    record RefusedLine(long line, @Nullable String serial, List<LineFault> errors) {}

    /**
     * @param pointer JSON pointer into the line
     * @param code stable code
     * @param message in the language of the client
     */
    record LineFault(String pointer, String code, String message) {}
}
