package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "etax.sign-in.taxpayers.client-secret",
                "etax.sign-in.officers.client-secret",
                "etax.sign-in.kiosk.client-secret",
                "etax.security.taxpayer-issuer",
                "etax.security.officer-issuer"
            })
    void doesNotStartWithoutASecretOrAnIssuer(String setting) {
        assertThatThrownBy(() -> Gateway.startWithoutKeycloak(Map.of(setting, "")))
                .hasStackTraceContaining("Set " + setting);
    }
}
