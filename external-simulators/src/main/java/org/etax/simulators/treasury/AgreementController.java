package org.etax.simulators.treasury;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Three-party agreements (三方协议): whether an account is good for debits. */
@RestController
class AgreementController {

    private final SignedRequests requests;
    private final BankAccounts accounts;
    private final JdbcClient jdbc;

    AgreementController(SignedRequests requests, BankAccounts accounts, JdbcClient jdbc) {
        this.requests = requests;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    record Agreement(
            @NotBlank @Size(max = 60) String agreementNumber,
            @NotNull @Pattern(regexp = "\\d{12}") String bankCode,
            @NotNull @Pattern(regexp = "\\d{8,32}") String accountNumber,
            @NotBlank @Size(max = 200) String accountName) {}

    record Verification(
            String agreementNumber, String result, @Nullable String reason) {}

    @PostMapping("/treasury/v1/agreement-verifications")
    Verification verify(HttpServletRequest request, @RequestBody byte[] body) {
        Agreement agreement = requests.read(request, body, Agreement.class);
        String reason = reasonAgainst(agreement);
        if (reason != null) {
            return new Verification(agreement.agreementNumber(), "REJECTED", reason);
        }
        jdbc.sql("insert into bank_agreement (agreement_number, bank_code, account_number) values (?, ?, ?)"
                        + " on conflict (agreement_number)"
                        + " do update set bank_code = excluded.bank_code, account_number = excluded.account_number")
                .params(agreement.agreementNumber(), agreement.bankCode(), agreement.accountNumber())
                .update();
        return new Verification(agreement.agreementNumber(), "VERIFIED", null);
    }

    private @Nullable String reasonAgainst(Agreement agreement) {
        if (!accounts.knowsBank(agreement.bankCode())) {
            return "BANK_UNKNOWN";
        }
        Optional<BankAccount> account = accounts.find(agreement.bankCode(), agreement.accountNumber());
        if (account.isEmpty()) {
            return "ACCOUNT_INVALID";
        }
        return account.get().accountName().equals(agreement.accountName()) ? null : "ACCOUNT_NAME_MISMATCH";
    }
}
