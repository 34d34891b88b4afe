package org.etax.invoice.verification;

import java.time.Clock;
import java.time.LocalDate;
import org.etax.invoice.problem.InvoiceProblem;
import org.etax.kernel.BusinessTime;
import org.etax.kernel.Money;
import org.etax.kernel.event.InvoiceIssued;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets anybody check an invoice by number, date and total. A number is answered a few times a day, misses included. */
@RestController
@RequestMapping("/api/invoice/v1/public/invoice-verifications")
class VerificationController {

    private final InvoiceDirectory directory;
    private final int dailyLimit;
    private final Clock clock;

    VerificationController(
            InvoiceDirectory directory,
            @Value("${etax.invoice.verification.daily-limit}") int dailyLimit,
            Clock clock) {
        this.directory = directory;
        this.dailyLimit = dailyLimit;
        this.clock = clock;
    }

    /** Tells whether an invoice with these three is recorded; never what is recorded instead. */
    @PostMapping
    Verification verify(@RequestBody VerificationRequest request) {
        String number = request.number();
        if (number == null || !number.matches("[0-9]{20}")) {
            throw ProblemException.field("/number", "number-malformed");
        }
        if (request.date() == null) {
            throw ProblemException.field("/date", "missing");
        }
        Money total = total(request.total());
        if (!directory.count(number, BusinessTime.today(clock), dailyLimit)) {
            throw ProblemException.of(InvoiceProblem.TOO_MANY_CHECKS, dailyLimit);
        }
        return directory
                .find(number)
                .map(entry ->
                        entry.issuedOn().equals(request.date()) && entry.total().equals(total)
                                ? new Verification(Result.CONSISTENT, entry.kind())
                                : new Verification(Result.DIFFERS, null))
                .orElseGet(() -> new Verification(Result.NO_RECORD_YET, null));
    }

    private static Money total(@Nullable String text) {
        if (text == null) {
            throw ProblemException.field("/total", "missing");
        }
        try {
            return Money.of(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("/total", "amount-malformed");
        }
    }

    /** What came out. */
    enum Result {
        /** 一致. */
        CONSISTENT,
        /** 不一致. */
        DIFFERS,
        /** 查无此票: not, or not yet, recorded here; it may still arrive. */
        NO_RECORD_YET
    }

    /**
     * @param number 20 digits
     * @param date date of issue
     * @param total sum with tax
     */
    record VerificationRequest(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String total) {}

    /**
     * @param result what came out
     * @param kind of the invoice when it is consistent
     */
    record Verification(Result result, InvoiceIssued.@Nullable Kind kind) {}
}
