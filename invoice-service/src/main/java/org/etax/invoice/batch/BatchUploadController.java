package org.etax.invoice.batch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.etax.invoice.issuing.IssuingDays;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.Ids;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.etax.platform.page.Page;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.progress.JobKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes batch files in parts, by the tus protocol 1.0.0 with its extensions creation, expiration and termination. The file that
 * is whole is a batch under the same id, issued as any other.
 */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/invoice-batch-uploads")
class BatchUploadController {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String METADATA = "Upload-Metadata";
    private static final String EXPIRES = "Upload-Expires";
    private static final String PART = "application/offset+octet-stream";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Commands commands;
    private final IssuingDays days;
    private final BatchUploads uploads;

    BatchUploadController(Commands commands, IssuingDays days, BatchUploads uploads) {
        this.commands = commands;
        this.days = days;
        this.uploads = uploads;
    }

    /** Both sides name the version of the protocol, except where the client asks for it or for JSON. */
    @ModelAttribute
    void protocol(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(RESUMABLE, VERSION);
        boolean asks =
                request.getMethod().equals("OPTIONS") || request.getMethod().equals("GET");
        if (!asks && !VERSION.equals(request.getHeader(RESUMABLE))) {
            response.setHeader("Tus-Version", VERSION);
            throw ProblemException.of(InvoiceProblem.UPLOAD_PROTOCOL, VERSION);
        }
    }

    /** What this end of the protocol can do. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    @Requires(Right.VIEW)
    ResponseEntity<Void> abilities(Acting acting) {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(uploads.largest()))
                .build();
    }

    /** The files that are not whole, the newest first; they are few. */
    @GetMapping
    @Requires(Right.VIEW)
    Page<BatchUpload> list(Acting acting) {
        return new Page<>(uploads.open(acting), null);
    }

    /**
     * Announces a file; its bytes follow.
     *
     * @param length its bytes
     * @param metadata may hold {@code filename}
     */
    @PostMapping
    @Resumable
    @Requires(Right.ISSUE_INVOICE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BatchUpload> announce(
            Acting acting,
            IncomingCommand incoming,
            @RequestHeader(LENGTH) long length,
            @RequestHeader(name = METADATA, required = false) @Nullable String metadata) {
        if (length < 1) {
            throw ProblemException.field(LENGTH, "range", 1, uploads.largest());
        }
        days.open(acting.taxpayerId());
        BatchUpload.Announced file = new BatchUpload.Announced(length, UploadMetadata.fileName(metadata));
        ResponseEntity<BatchUpload> answer =
                commands.execute(acting, incoming, "announce-invoice-batch", file, BatchUpload.class, () -> {
                    JobKey key = new JobKey(acting.taxpayerId(), Ids.next());
                    String location =
                            "/api/invoice/v1/taxpayers/" + acting.taxpayerId() + "/invoice-batch-uploads/" + key.id();
                    return Answer.created(uploads.open(key, file, incoming.receivedAt()), location);
                });
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        if (answer.getBody() != null && answer.getBody().expiresAt() instanceof Instant expiry) {
            headers.set(EXPIRES, HTTP_DATE.format(expiry));
        }
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(answer.getBody());
    }

    /** How far a file is. */
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Resumable
    @Requires(Right.VIEW)
    ResponseEntity<Void> offset(Acting acting, @PathVariable UUID id) {
        BatchUpload upload = uploads.find(new JobKey(acting.taxpayerId(), id));
        return ResponseEntity.ok()
                .headers(standing(upload))
                .header(LENGTH, Long.toString(upload.length()))
                .build();
    }

    /**
     * Takes the next bytes of a file. With the last it is a batch.
     *
     * @param offset how many came before
     */
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "the next bytes of the file",
                            content = @Content(mediaType = PART, schema = @Schema(type = "string", format = "binary"))))
    @PatchMapping("/{id}")
    @Resumable
    @Requires(Right.ISSUE_INVOICE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> append(
            Acting acting, @PathVariable UUID id, @RequestHeader(OFFSET) long offset, HttpServletRequest request)
            throws IOException {
        if (!PART.equals(request.getContentType())) {
            throw ProblemException.of(PlatformProblem.UNSUPPORTED_MEDIA_TYPE, PART);
        }
        JobKey key = new JobKey(acting.taxpayerId(), id);
        uploads.append(acting, key, offset, request.getContentLengthLong(), request.getInputStream());
        return ResponseEntity.noContent().headers(standing(uploads.find(key))).build();
    }

    /** Throws away a file that is not whole. */
    @DeleteMapping("/{id}")
    @Resumable
    @Requires(Right.ISSUE_INVOICE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Acting acting, @PathVariable UUID id) {
        uploads.discard(new JobKey(acting.taxpayerId(), id));
    }

    private static HttpHeaders standing(BatchUpload upload) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(OFFSET, Long.toString(upload.offset()));
        headers.setCacheControl(CacheControl.noStore());
        if (upload.expiresAt() instanceof Instant expiry) {
            headers.set(EXPIRES, HTTP_DATE.format(expiry));
        }
        return headers;
    }

    /** The client names the version of the protocol: {@link #protocol} checks it, this describes it. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = RESUMABLE,
            in = ParameterIn.HEADER,
            required = true,
            description = "the version of the protocol",
            schema = @Schema(type = "string", allowableValues = VERSION))
    private @interface Resumable {}
}
