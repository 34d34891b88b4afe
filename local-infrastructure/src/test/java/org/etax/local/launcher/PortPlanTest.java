package org.etax.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.etax.local.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    private static final Map<String, Integer> PORTS = Map.of("redis", 16379, "gateway-service", 8080);

    @Test
    void movesAllPortsButTheOneThatIsSet() {
        var plan = PortPlan.of(PORTS, Map.of("ETAX_PORT_OFFSET", "1000", "ETAX_PORT_REDIS", "7000", "OTHER", "x"));

        assertThat(plan.ports()).containsEntry("gateway-service", 9080).containsEntry("redis", 7000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "60000", "-1", "16389", "1e3"})
    void namesTheOffsetThatIsNoNumberInRange(String offset) {
        assertThatThrownBy(() -> PortPlan.of(PORTS, Map.of("ETAX_PORT_OFFSET", offset)))
                .hasMessage("ETAX_PORT_OFFSET=" + offset + " is not a number from 0 to 16388.");
    }

    @Test
    void namesThePortThatIsNoNumberInRange() {
        assertThatThrownBy(() -> PortPlan.of(PORTS, Map.of("ETAX_PORT_GATEWAY_SERVICE", "65536")))
                .hasMessageContaining("ETAX_PORT_GATEWAY_SERVICE=65536")
                .hasMessageContaining("65535");
    }

    @Test
    void namesAVariableThatMovesNoPort() {
        assertThatThrownBy(() -> PortPlan.of(PORTS, Map.of("ETAX_PORT_GATEWAY", "9080")))
                .hasMessageContaining("ETAX_PORT_GATEWAY names no port")
                .hasMessageContaining("ETAX_PORT_GATEWAY_SERVICE");
    }

    @Test
    void namesTwoProcessesOnOnePort() {
        assertThatThrownBy(() -> PortPlan.of(PORTS, Map.of("ETAX_PORT_REDIS", "8080")))
                .hasMessageContaining("gateway-service")
                .hasMessageContaining("redis")
                .hasMessageContaining("port 8080");
    }

    @Test
    void proposesAnotherOffsetThanTheOneWhosePortsAreTaken() throws IOException {
        try (var taken = new ServerSocket(Ports.findFree(), 1, InetAddress.getLoopbackAddress())) {
            var plan = new PortPlan(1000, Map.of("gateway-service", taken.getLocalPort()));

            assertThatThrownBy(() -> PortCheck.of(plan))
                    .hasMessageContaining("port " + taken.getLocalPort() + ", wanted by gateway-service")
                    .hasMessageContaining("ETAX_PORT_GATEWAY_SERVICE=")
                    .hasMessageMatching("(?s).*ETAX_PORT_OFFSET=[2-9]\\d*000 .*");
        }
    }
}
