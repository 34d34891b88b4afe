package org.etax.declaration.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.etax.kernel.Ids;
import org.etax.kernel.Right;
import org.etax.platform.access.Acting;
import org.etax.platform.access.Requires;
import org.etax.platform.command.Answer;
import org.etax.platform.command.Commands;
import org.etax.platform.command.IncomingCommand;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tripartite agreements (三方协议). */
@RestController
@RequestMapping("/api/declaration/v1/taxpayers/{taxpayerId}/bank-agreements")
class BankAgreementController {

    private final BankAgreements agreements;
    private final BankAgreementRows rows;
    private final Commands commands;

    BankAgreementController(BankAgreements agreements, BankAgreementRows rows, Commands commands) {
        this.agreements = agreements;
        this.rows = rows;
        this.commands = commands;
    }

    /**
     * @param number of the agreement, as the bank knows it
     * @param bankCode 行号, twelve digits
     * @param accountNumber the money is taken from
     * @param accountName holder, as the bank writes it
     * @param signedOn day of signature
     */
    record AgreementRequest(
            @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String number,
            @NotNull @Pattern(regexp = "\\d{12}") String bankCode,
            @NotNull @Pattern(regexp = "\\d{6,32}") String accountNumber,
            @NotBlank @Size(max = 120) String accountName,
            @NotNull LocalDate signedOn) {

        AgreementTerms terms(Acting acting) {
            return new AgreementTerms(
                    Ids.next(),
                    acting.taxpayerId(),
                    number,
                    new BankCode(bankCode),
                    new AccountNumber(accountNumber),
                    accountName,
                    signedOn);
        }
    }

    /** Stores an agreement and asks the bank at once; {@code UNVERIFIED} without a refusal means that it gave no answer. */
    @PostMapping
    @Requires(Right.PAY_TAX)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AgreementView> sign(
            Acting acting, IncomingCommand incoming, @Valid @RequestBody AgreementRequest request) {
        ResponseEntity<AgreementView> stored =
                commands.execute(acting, incoming, "sign-bank-agreement", request, AgreementView.class, () -> {
                    AgreementView view = agreements.sign(acting, request.terms(acting));
                    return Answer.created(
                            view,
                            "/api/declaration/v1/taxpayers/" + acting.taxpayerId() + "/bank-agreements/" + view.id());
                });
        AgreementView view = Objects.requireNonNull(stored.getBody());
        return ResponseEntity.status(stored.getStatusCode())
                .headers(stored.getHeaders())
                .body(agreements.verify(acting, view.id()));
    }

    /** Asks the bank again. */
    @PostMapping("/{id}/verification")
    @Requires(Right.PAY_TAX)
    AgreementView verify(Acting acting, @PathVariable UUID id) {
        return agreements.verify(acting, id);
    }

    /** Ends the agreement; payments under way are not touched. */
    @PostMapping("/{id}/end")
    @Requires(Right.PAY_TAX)
    ResponseEntity<AgreementView> end(Acting acting, IncomingCommand incoming, @PathVariable UUID id) {
        return commands.execute(
                acting,
                incoming,
                "end-bank-agreement",
                id,
                AgreementView.class,
                () -> Answer.ok(agreements.end(acting, id)));
    }

    /** Every agreement, ended ones included. */
    @GetMapping
    @Requires(Right.VIEW)
    List<AgreementView> list(Acting acting) {
        return rows.all(acting.taxpayerId()).stream().map(AgreementView::of).toList();
    }

    /** One agreement. */
    @GetMapping("/{id}")
    @Requires(Right.VIEW)
    AgreementView get(Acting acting, @PathVariable UUID id) {
        return AgreementView.of(agreements.get(acting.taxpayerId(), id));
    }
}
