package org.etax.simulators.goldentax;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Bulk load of old taxpayers, so that an opening load has something to take over. */
@RestController
class ExistingTaxpayerController {

    private final ExistingTaxpayerLoader loader;

    ExistingTaxpayerController(ExistingTaxpayerLoader loader) {
        this.loader = loader;
    }

    /** @param taxpayers in the core's own field names */
    record Load(@NotEmpty @Size(max = 500) List<@NotNull @Valid ExistingTaxpayer> taxpayers) {}

    /** @param added how many were new; a known one stays as it is */
    record Loaded(int added) {}

    @PostMapping("/core/v1/taxpayers")
    Loaded load(@Valid @RequestBody Load load) {
        return new Loaded(loader.load(load.taxpayers()));
    }
}
