package org.etax.declaration.filing;

import java.util.List;
import java.util.UUID;
import org.etax.declaration.receipt.ReceiptIssue;
import org.etax.declaration.receipt.ReceiptNumbers;
import org.etax.kernel.BusinessTime;
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

/** Files returns and shows them. */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}/returns")
class ReturnController {

    private final Commands commands;
    private final ReturnFiling filing;
    private final ReceiptNumbers numbers;
    private final ReturnRows rows;
    private final ReceiptIssue receipts;

    ReturnController(
            Commands commands, ReturnFiling filing, ReceiptNumbers numbers, ReturnRows rows, ReceiptIssue receipts) {
        this.commands = commands;
        this.filing = filing;
        this.numbers = numbers;
        this.rows = rows;
        this.receipts = receipts;
    }

    /** Files a return, or corrects the one named by {@code supersedes}. */
    @PostMapping
    @Requires(Right.FILE_RETURN)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ReturnView> submit(Acting acting, IncomingCommand incoming, @RequestBody Submission submission) {
        ReceiptNumbers.Running receiptNumber =
                numbers.next(BusinessTime.dateOf(incoming.receivedAt()).getYear());
        return commands.attempt(acting, incoming, "submit-return", submission, ReturnView.class, () -> {
            AcceptedReturn accepted = filing.file(acting, incoming, submission, receiptNumber);
            return Answer.created(
                    ReturnView.of(accepted),
                    "/api/declaration/v1/taxpayers/" + acting.taxpayerId() + "/returns/" + accepted.id());
        });
    }

    /** All accepted versions in order of acceptance, or the newest first. */
    @GetMapping
    @Requires(Right.VIEW)
    Page<ReturnView> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "50") int limit) {
        List<ReturnView> oneMore = rows.list(acting.taxpayerId(), order, Cursor.parse(after), Page.checked(limit) + 1);
        return Page.of(oneMore, limit, view -> Cursor.of(view.returnId()));
    }

    /** One version with its cells and the code on its receipt. */
    @GetMapping("/{returnId}")
    @Requires(Right.VIEW)
    ReturnView find(Acting acting, @PathVariable UUID returnId) {
        return rows.find(acting.taxpayerId(), returnId)
                .map(view ->
                        view.with(receipts.codeOf(acting.taxpayerId(), returnId).orElse(null)))
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }
}
