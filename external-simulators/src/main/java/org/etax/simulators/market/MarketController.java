package org.etax.simulators.market;

import java.util.List;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.simulators.http.SimulatorProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the register tells other departments. */
@RestController
@RequestMapping("/market/v1/enterprises")
class MarketController {

    private static final int LARGEST_PAGE = 1000;

    private final EnterpriseRegister register;

    MarketController(EnterpriseRegister register) {
        this.register = register;
    }

    record Page(List<Enterprise> items, @Nullable String next) {}

    @GetMapping("/{creditCode}")
    Enterprise read(@PathVariable String creditCode) {
        UnifiedSocialCreditCode.Flaw flaw = UnifiedSocialCreditCode.flawOf(creditCode);
        if (flaw != null) {
            throw new SimulatorProblem(
                    HttpStatus.BAD_REQUEST, "invalid-credit-code", "Not a credit code: " + flaw, "/creditCode");
        }
        return register.find(new UnifiedSocialCreditCode(creditCode))
                .orElseThrow(() -> new SimulatorProblem(
                        HttpStatus.NOT_FOUND, "unknown-enterprise", "No enterprise has this credit code"));
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new SimulatorProblem(
                    HttpStatus.BAD_REQUEST, "invalid-limit", "A page has 1 to " + LARGEST_PAGE + " rows", "/limit");
        }
        List<Enterprise> items = register.after(after, limit);
        return new Page(
                items,
                items.size() < limit ? null : items.getLast().creditCode().value());
    }
}
