package org.etax.simulators.treasury;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.etax.kernel.Money;

/**
 * The bureau's order to take money.
 *
 * @param taxTicketNumber 电子税票号码, 18 digits
 * @param payerReference given back unchanged
 * @param taxAuthority the collecting authority
 * @param treasuryCode 国库代码
 * @param agreementNumber of the three-party agreement
 * @param bankCode where the account is
 * @param accountNumber the account
 * @param payerName whose account it should be
 * @param amount sum of the items
 * @param items what it pays
 * @param requestedAt when it was ordered
 * @param expiresAt no money is taken from then on
 */
record DebitRequest(
        @NotNull @Pattern(regexp = "\\d{18}") String taxTicketNumber,
        @NotBlank @Size(max = 200) String payerReference,
        @NotNull @Pattern(regexp = "1\\d{10}") String taxAuthority,
        @NotNull @Pattern(regexp = "\\d{10}") String treasuryCode,
        @NotBlank @Size(max = 60) String agreementNumber,
        @NotNull @Pattern(regexp = "\\d{12}") String bankCode,
        @NotNull @Pattern(regexp = "\\d{8,32}") String accountNumber,
        @NotBlank @Size(max = 200) String payerName,
        @NotNull Money amount,
        @NotEmpty @Size(max = 100) List<@Valid Item> items,
        @NotNull Instant requestedAt,
        @NotNull Instant expiresAt) {

    /**
     * @param tax levy item
     * @param period the tax is for
     * @param kind {@code PRINCIPAL} or {@code SURCHARGE}
     * @param budgetItem 预算科目
     * @param budgetLevel 预算级次
     * @param amount of this item
     */
    record Item(
            @NotBlank String tax,
            @NotBlank String period,
            @NotBlank String kind,
            @NotBlank String budgetItem,
            @NotBlank String budgetLevel,
            @NotNull Money amount) {}

    boolean addsUp() {
        return amount.isPositive()
                && Money.sum(items.stream().map(Item::amount).toList()).equals(amount);
    }
}
