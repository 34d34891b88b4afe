package org.etax.simulators.treasury;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the network what to do wrong, and what the accounts hold. */
@RestController
@RequestMapping("/faults/treasury")
class TreasuryFaultController {

    private final TreasuryFaults faults;
    private final BankAccounts accounts;

    TreasuryFaultController(TreasuryFaults faults, BankAccounts accounts) {
        this.faults = faults;
        this.accounts = accounts;
    }

    record FaultOrder(
            @NotNull TreasuryFault fault,
            @Min(1) @Max(1_000_000) int debits,
            @Min(0) @Max(86_400) int seconds) {}

    @GetMapping
    List<TreasuryFaults.Instruction> list() {
        return faults.all();
    }

    @PostMapping
    List<TreasuryFaults.Instruction> order(@Valid @RequestBody FaultOrder order) {
        faults.put(new TreasuryFaults.Instruction(order.fault(), order.debits(), order.seconds()));
        return faults.all();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }

    @PutMapping("/accounts")
    BankAccount account(@Valid @RequestBody BankAccount account) {
        accounts.put(account);
        return account;
    }
}
