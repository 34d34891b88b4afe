package org.etax.declaration.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.etax.declaration.ledger.Charge;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A wish to pay.
 *
 * @param agreementId the bank agreement to pay from
 * @param all everything that is due; then no items
 * @param items what to pay; the surcharge of a tax is added by itself
 */
record PaymentRequest(
        @NotNull UUID agreementId,
        boolean all,
        @Size(max = 50) List<@Valid Item> items) {

    /**
     * @param tax levy item
     * @param period it is for
     * @param kind tax by default
     * @param amount yuan, surcharge not counted
     */
    record Item(
            @NotNull @Pattern(regexp = "\\d{5}") String tax,
            @NotNull TaxPeriod period,
            Charge.@Nullable Kind kind,
            @NotNull Money amount) {

        Charge charge() {
            return new Charge(tax, period, kind == null ? Charge.Kind.TAX : kind);
        }
    }

    PaymentRequest {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** @throws ProblemException when it asks for both or nothing, or an amount is not positive */
    void check() {
        if (all != items.isEmpty()) {
            throw ProblemException.field("/items", "all-or-items");
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).amount().isPositive()) {
                throw ProblemException.field("/items/" + i + "/amount", "positive");
            }
        }
    }
}
