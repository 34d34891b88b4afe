package org.etax.declaration.payment;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** Payments (缴款). */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}/payments")
class PaymentController {

    private final PaymentPlacing placing;
    private final PaymentRows payments;
    private final Commands commands;

    PaymentController(PaymentPlacing placing, PaymentRows payments, Commands commands) {
        this.placing = placing;
        this.payments = payments;
        this.commands = commands;
    }

    /** Orders a payment; the bank is asked for the money afterwards, and the payment shows what became of it. */
    @PostMapping
    @Requires(Right.PAY_TAX)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PaymentView> place(
            Acting acting, IncomingCommand incoming, @Valid @RequestBody PaymentRequest request) {
        request.check();
        TaxTicketNumber ticket = placing.drawTicket();
        return commands.execute(acting, incoming, "place-payment", request, PaymentView.class, () -> {
            PaymentView view = PaymentView.of(placing.place(acting, request, ticket));
            return Answer.created(
                    view, "/api/declaration/v1/taxpayers/" + acting.taxpayerId() + "/payments/" + view.id());
        });
    }

    /** The payments so far, by time of order. */
    @GetMapping
    @Requires(Right.VIEW)
    Page<PaymentView> list(
            Acting acting,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "ASCENDING") Order order,
            @RequestParam(defaultValue = "50") int limit) {
        List<PaymentView> oneMore =
                payments.list(acting.taxpayerId(), order, Cursor.parse(after), Page.checked(limit) + 1).stream()
                        .map(PaymentView::of)
                        .toList();
        return Page.of(oneMore, limit, payment -> Cursor.of(payment.id()));
    }

    /** One payment with its parts and where it stands. */
    @GetMapping("/{id}")
    @Requires(Right.VIEW)
    PaymentView get(Acting acting, @PathVariable UUID id) {
        return payments.find(new PaymentReference(acting.taxpayerId(), id))
                .map(PaymentView::of)
                .orElseThrow(() -> ProblemException.of(PlatformProblem.NOT_FOUND));
    }
}
