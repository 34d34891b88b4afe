package org.etax.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0, Edge, Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1, Safari, iPhone",
        "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Safari/537.36 MicroMessenger/8.0, WeChat, Android",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Chrome/140.0 Safari/537.36, Chrome, macOS",
        "curl/8.0, , "
    })
    void namesTheFamilyOfBrowserAndSystem(String agent, String browser, String system) {
        var device = Device.of(agent, "10.1.2.3");

        assertThat(device.browser()).isEqualTo(browser);
        assertThat(device.system()).isEqualTo(system);
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, 10.1.*.*", "2001:db8:0:0:0:0:0:1, 2001:db8:*", "0:0:0:0:0:0:0:1, 0:0:*", "unknown, *"})
    void leavesOutTheLastPartOfTheAddress(String address, String shown) {
        assertThat(Device.of("", address).address()).isEqualTo(shown);
    }

    @Test
    void doesNotGuess() {
        assertThat(Device.of("", "").browser()).isNull();
    }
}
