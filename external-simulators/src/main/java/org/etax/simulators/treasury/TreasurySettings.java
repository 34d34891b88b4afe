package org.etax.simulators.treasury;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the network is set up with the bureau.
 *
 * @param sharedSecret key of the signatures in both directions; at least 16 characters, no default
 * @param noticeUrl where the bureau takes notices: at its gateway
 * @param stepDelay how long the bank, and then the treasury, takes
 */
@ConfigurationProperties("etax.treasury")
record TreasurySettings(
        @Nullable String sharedSecret,

        @DefaultValue("http://127.0.0.1:8080/api/declaration/v1/treasury-notices")
        URI noticeUrl,

        @DefaultValue("300ms") Duration stepDelay) {

    /** @throws IllegalStateException when there is no secret: the process refuses to start */
    TreasurySettings {
        if (sharedSecret == null || sharedSecret.length() < 16) {
            throw new IllegalStateException("etax.treasury.shared-secret must be set to at least 16 characters,"
                    + " e.g. ETAX_TREASURY_SHARED_SECRET=<32 random characters>");
        }
    }

    String secret() {
        return Objects.requireNonNull(sharedSecret);
    }

    @Override
    public String toString() {
        return "TreasurySettings[noticeUrl=" + noticeUrl + "]";
    }
}
