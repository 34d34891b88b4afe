package org.etax.simulators.goldentax;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Gives the core its memory: the taxpayers of {@code demo/core-taxpayers.json}. */
@Component
class ExistingTaxpayerLoader implements ApplicationRunner {

    private final CoreTaxpayers taxpayers;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExistingTaxpayerLoader(CoreTaxpayers taxpayers, JdbcClient jdbc, JsonMapper json) {
        this.taxpayers = taxpayers;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        try (InputStream file = new ClassPathResource("demo/core-taxpayers.json").getInputStream()) {
            json.readValue(file, new TypeReference<List<ExistingTaxpayer>>() {}).forEach(this::add);
        }
    }

    private void add(ExistingTaxpayer existing) {
        taxpayers.addExisting(existing.taxpayer(), existing.opening());
        existing.arrears()
                .forEach(arrear -> jdbc.sql("insert into core_arrear (voucher_number, djxh, tax, period_start)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                Objects.requireNonNull(arrear.get("yzpzxh")),
                                existing.djxh(),
                                Objects.requireNonNull(arrear.get("zsxmDm")),
                                LocalDate.parse(Objects.requireNonNull(arrear.get("skssqq"))))
                        .update());
    }
}
