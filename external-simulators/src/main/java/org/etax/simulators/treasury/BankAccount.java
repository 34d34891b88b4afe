package org.etax.simulators.treasury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.etax.kernel.Money;

/**
 * A settlement account at a simulated bank.
 *
 * @param bankCode 支付系统行号, twelve digits
 * @param accountNumber the account
 * @param accountName whose it is
 * @param balance what can be taken
 */
public record BankAccount(
        @NotNull @Pattern(regexp = "\\d{12}") String bankCode,
        @NotNull @Pattern(regexp = "\\d{8,32}") String accountNumber,
        @NotBlank @Size(max = 200) String accountName,
        @NotNull Money balance) {}
