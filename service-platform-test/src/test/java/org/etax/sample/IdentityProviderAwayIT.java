package org.etax.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.test.ServiceClient;
import org.etax.platform.test.ServiceClient.Reply;
import org.etax.platform.test.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** A service that started while the identity provider is away. */
@ContextConfiguration(initializers = IdentityProviderAwayIT.Away.class)
@ExtendWith(OutputCaptureExtension.class)
class IdentityProviderAwayIT extends SampleIT {

    private static final String ISSUER = "http://127.0.0.1:1/realms/taxpayers";

    static final class Away implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("away", Map.of("etax.security.taxpayer-issuer", ISSUER)));
        }
    }

    @LocalServerPort
    int port;

    private final String path = "/api/registration/v1/taxpayers/" + TaxpayerId.create() + "/notes";

    @Test
    void saysThatTokensCannotBeCheckedNowHoweverOftenItIsAsked(CapturedOutput output) {
        ServiceClient lin = new ServiceClient(port, TestTokens.get().personOf(ISSUER, "lin"));
        for (int i = 0; i < 5; i++) {
            Reply refused = lin.get(path, "Accept-Language", "en");
            assertThat(refused.status()).as(refused.response().body()).isEqualTo(503);
            assertThat(refused.text("/code")).isEqualTo("identity-provider-unavailable");
            assertThat(refused.text("/instance")).isEqualTo(path);
            assertThat(refused.text("/traceId")).hasSize(32);
            assertThat(refused.header("Retry-After")).isNotEmpty();
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("no keys of " + ISSUER)))
                .hasSize(5);
        assertThat(output.getOut()).doesNotContain("\tat ");
    }

    @Test
    void stillRefusesWhatIsNoTokenOfARealmItBelieves() {
        assertThat(new ServiceClient(port, "x").get(path).status()).isEqualTo(401);
        assertThat(new ServiceClient(port, TestTokens.get().personOf("http://127.0.0.1:1/realms/other", "lin"))
                        .get(path)
                        .status())
                .isEqualTo(401);
    }
}
