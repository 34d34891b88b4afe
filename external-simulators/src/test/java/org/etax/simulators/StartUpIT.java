package org.etax.simulators;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etax.local.PostgresServer;
import org.etax.local.TestServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

class StartUpIT {

    @ParameterizedTest
    @CsvSource({
        "etax.treasury.shared-secret, etax.simulators.client-secret",
        "etax.simulators.client-secret, etax.treasury.shared-secret"
    })
    void refusesToStartWithoutEachSecret(String given, String missing) {
        PostgresServer postgres = TestServers.postgres();
        SpringApplicationBuilder application = new SpringApplicationBuilder(SimulatorsApplication.class);

        assertThatThrownBy(() -> application.run(
                        "--" + given + "=a-secret-of-enough-characters",
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.createDatabase("simulators_start_up"),
                        "--spring.datasource.username=" + postgres.username(),
                        "--spring.datasource.password=" + postgres.password()))
                .hasStackTraceContaining(missing + " must be set");
    }
}
