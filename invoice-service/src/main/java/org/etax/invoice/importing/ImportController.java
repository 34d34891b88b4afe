package org.etax.invoice.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etax.invoice.document.FileDigest;
import org.etax.invoice.document.InvoiceFile;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes invoice files that buyers bring, and gives them back. */
@RestController
@RequestMapping("/api/invoice/v1/taxpayers/{taxpayerId}/received-invoice-files")
class ImportController {

    private static final int LONGEST_NAME = 200;
    private static final MediaType OFD = MediaType.valueOf("application/ofd");

    private final Commands commands;
    private final FileImport files;
    private final ImportedFileRows rows;
    private final Journal journal;

    ImportController(Commands commands, FileImport files, ImportedFileRows rows, Journal journal) {
        this.commands = commands;
        this.files = files;
        this.rows = rows;
        this.journal = journal;
    }

    /** Takes one file: XML, or OFD that carries it. 201; 200 when exactly this file was taken in before. */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = "The file as it is, at most 1 MB",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Right.CONFIRM_DEDUCTION)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportedFile> take(
            Acting acting, IncomingCommand incoming, @RequestParam String fileName, @RequestBody byte[] content) {
        if (fileName.isBlank()
                || fileName.length() > LONGEST_NAME
                || fileName.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.field("fileName", "file-name-malformed");
        }
        Map<String, String> request =
                Map.of("fileName", fileName, "digest", HexFormat.of().formatHex(FileDigest.sm3(content)));
        return commands.execute(acting, incoming, "import-invoice-file", request, ImportedFile.class, () -> {
            Answer<ImportedFile> answer = files.take(acting, fileName, content);
            journal.audit(new AuditRecord(
                    acting.taxpayerId(),
                    AuditActor.of(acting),
                    "import-invoice-file",
                    "invoice-file",
                    answer.body().id().toString(),
                    null,
                    answer.body()));
            return answer;
        });
    }

    /** The files kept, in the order they came or the newest first. */
    @GetMapping
    @Requires(Right.VIEW)
    Page<ImportedFile> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "100") int limit) {
        List<ImportedFile> oneMore =
                rows.list(acting.taxpayerId(), order, Cursor.parse(after), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, file -> Cursor.of(file.id()));
    }

    /** One kept file. */
    @GetMapping("/{id}")
    @Requires(Right.VIEW)
    ImportedFile find(Acting acting, @PathVariable UUID id) {
        return rows.find(acting.taxpayerId(), id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }

    /** The bytes exactly as they were brought, for keeping. */
    @GetMapping(
            path = "/{id}/content",
            produces = {MediaType.APPLICATION_XML_VALUE, "application/ofd"})
    @Requires(Right.VIEW)
    ResponseEntity<byte[]> content(Acting acting, @PathVariable UUID id) {
        ImportedFileRows.Content kept = kept(acting, id);
        boolean ofd = kept.format() == InvoiceFile.Format.OFD;
        return ResponseEntity.ok()
                .contentType(ofd ? OFD : MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kept.number() + (ofd ? ".ofd\"" : ".xml\""))
                .body(kept.content());
    }

    /** The invoice's XML: the file itself, or what the OFD carries. */
    @GetMapping(path = "/{id}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Requires(Right.VIEW)
    ResponseEntity<byte[]> xml(Acting acting, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(InvoiceFile.read(kept(acting, id).content()).data());
    }

    private ImportedFileRows.Content kept(Acting acting, UUID id) {
        return rows.content(acting.taxpayerId(), id).orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }
}
