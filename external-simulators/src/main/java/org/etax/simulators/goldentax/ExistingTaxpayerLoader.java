package org.etax.simulators.goldentax;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives the core its memory: the taxpayers of {@code demo/core-taxpayers.json} at start, others on request. */
@Component
class ExistingTaxpayerLoader implements ApplicationRunner {

    private final CoreTaxpayers taxpayers;
    private final JsonMapper json;

    ExistingTaxpayerLoader(CoreTaxpayers taxpayers, JsonMapper json) {
        this.taxpayers = taxpayers;
        this.json = json;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream file = new ClassPathResource("demo/core-taxpayers.json").getInputStream()) {
            load(json.readValue(file, new TypeReference<List<ExistingTaxpayer>>() {}));
        }
    }

    /**
     * Loads old taxpayers with their arrears; known ones stay as they are.
     *
     * @return how many were new
     */
    @Transactional
    public int load(List<ExistingTaxpayer> existing) {
        int added = 0;
        for (ExistingTaxpayer taxpayer : existing) {
            if (taxpayers.addExisting(taxpayer.taxpayer(), taxpayer.opening())) {
                taxpayer.arrears().forEach(arrear -> taxpayers.addArrear(taxpayer.djxh(), arrear));
                added++;
            }
        }
        return added;
    }
}
