package org.etax.goldentax.core;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.etax.platform.access.RequiresRole;
import org.etax.platform.problem.FieldFault;
import org.etax.platform.problem.PlatformProblem;
import org.etax.platform.problem.ProblemException;
import org.etax.platform.security.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Maintenance windows (维护窗口), for operators. */
@RestController
@RequestMapping("/api/goldentax/v1/operations/maintenance-windows")
@RequiresRole("operator")
class MaintenanceController {

    private final MaintenanceWindows windows;

    MaintenanceController(MaintenanceWindows windows) {
        this.windows = windows;
    }

    /** When the core system is closed. */
    @GetMapping
    WindowList read() {
        return new WindowList(windows.all());
    }

    /** These windows and no others. */
    @PutMapping
    WindowList replace(@Valid @RequestBody WindowList wanted) {
        List<FieldFault> faults = IntStream.range(0, wanted.windows().size())
                .filter(i -> !wanted.windows().get(i).isWhole())
                .mapToObj(i -> FieldFault.of("/windows/" + i, "malformed"))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.of(PlatformProblem.INVALID_FIELDS, faults);
        }
        windows.replace(wanted.windows(), CurrentActor.get().account());
        return read();
    }

    /** @param windows all of them */
    record WindowList(@NotNull @Size(max = 100) List<@NotNull @Valid MaintenanceWindow> windows) {}
}
