package org.etax.declaration.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.etax.declaration.ledger.Charge;
import org.etax.kernel.Money;
import org.etax.kernel.TaxPeriod;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A wish to pay.
 *
 * @param agreementId the bank agreement to pay from
 * @param all everything that is due; then no items. Left out it means no
 * @param items what to pay; the surcharge of a tax is added by itself
 */
record PaymentRequest(
        UUID agreementId,
        @Nullable Boolean all,
        @Nullable @Size(max = 50) List<@Valid Item> items) {

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

    @Override
    public List<Item> items() {
        return items == null ? List.of() : items;
    }

    boolean wantsAll() {
        return Boolean.TRUE.equals(all);
    }

    /** @throws ProblemException naming every field that is missing, contradicts another or is not positive */
    void check() {
        List<FieldFault> faults = new ArrayList<>();
        if (agreementId == null) {
            faults.add(FieldFault.of("/agreementId", "missing"));
        }
        if (wantsAll() != items().isEmpty()) {
            faults.add(FieldFault.of("/items", "all-or-items"));
        }
        for (int i = 0; i < items().size(); i++) {
            if (!items().get(i).amount().isPositive()) {
                faults.add(FieldFault.of("/items/" + i + "/amount", "positive"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, faults);
        }
    }
}
