package org.etax.simulators.population;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.etax.simulators.market.Enterprise;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Bulk load of generated enterprises, so that a big installation has somebody to serve. */
@RestController
class PopulationController {

    private static final int LARGEST_LOAD = 10_000;

    private final PopulationLoader loader;

    PopulationController(PopulationLoader loader) {
        this.loader = loader;
    }

    record Load(
            @Min(0) @Max(PopulationGenerator.LARGEST_SEED) int seed,

            @Min(0) @Max(PopulationGenerator.INDEX_LIMIT - LARGEST_LOAD)
            long from,

            @Min(1) @Max(LARGEST_LOAD) int count) {}

    /** @param enterprises the records, in order of index */
    record Loaded(List<Enterprise> enterprises) {}

    @PostMapping("/market/v1/enterprises")
    Loaded load(@Valid @RequestBody Load load) {
        return new Loaded(loader.load(new PopulationGenerator(load.seed()), load.from(), load.count()));
    }
}
