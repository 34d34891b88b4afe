package org.etax.simulators.goldentax;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.etax.kernel.Money;
import org.etax.simulators.http.SimulatorProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells the core how to behave and what to do wrong. */
@RestController
@RequestMapping("/faults/golden-tax")
class CoreFaultController {

    private final CoreGate gate;
    private final CoreFaults faults;
    private final CoreRecords records;

    CoreFaultController(CoreGate gate, CoreFaults faults, CoreRecords records) {
        this.gate = gate;
        this.faults = faults;
        this.records = records;
    }

    record Orders(Behaviour behaviour, List<CoreFaults.Instruction> faults) {}

    record FaultOrder(
            @NotNull CoreFault fault,
            CoreService.@Nullable Domain domain,
            @Min(1) @Max(1_000_000) int messages,
            @Size(max = 200) @Nullable String reason) {}

    record Loss(
            @NotNull CoreService.Domain domain, @NotBlank String objectId) {}

    record Alteration(
            @NotNull CoreService.Domain domain,
            @NotBlank String objectId,
            @NotNull Money amount) {}

    @GetMapping
    Orders read() {
        return new Orders(gate.behaviour(), faults.all());
    }

    @PutMapping("/behaviour")
    Behaviour behave(@Valid @RequestBody Behaviour behaviour) {
        gate.behave(behaviour);
        return behaviour;
    }

    @PostMapping
    Orders order(@Valid @RequestBody FaultOrder order) {
        faults.add(new CoreFaults.Instruction(order.fault(), order.domain(), order.messages(), order.reason()));
        return read();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }

    @PostMapping("/losses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lose(@Valid @RequestBody Loss loss) {
        requireFound(records.lose(loss.domain(), loss.objectId()));
    }

    @PostMapping("/alterations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void alter(@Valid @RequestBody Alteration alteration) {
        requireFound(records.alter(
                alteration.domain(), alteration.objectId(), alteration.amount().toBigDecimal()));
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new SimulatorProblem(
                    HttpStatus.NOT_FOUND, "unknown-object", "The core holds no such object", "/objectId");
        }
    }
}
