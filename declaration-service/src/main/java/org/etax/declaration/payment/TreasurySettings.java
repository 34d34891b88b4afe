package org.etax.declaration.payment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.etax.kernel.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bureau reaches bank and treasury.
 *
 * @param url of the network's front-end processor
 * @param sharedSecret key of the signatures in both directions; at least 16 bytes, no default
 * @param code treasury (国库代码) the bureau's money goes to, ten digits
 * @param region of the bureau; its province begins tax ticket and certificate numbers
 * @param timeout for one answer
 * @param expiry how long the bank may take to collect a payment
 */
@ConfigurationProperties("etax.treasury")
record TreasurySettings(
        @Nullable URI url,
        @Nullable String sharedSecret,
        @Nullable String code,
        @Nullable Region region,

        @DefaultValue("5s") Duration timeout,

        @DefaultValue("30m") Duration expiry) {

    /** @throws IllegalStateException when something is missing: the process refuses to start */
    TreasurySettings {
        if (url == null || code == null || region == null) {
            throw new IllegalStateException(
                    "etax.treasury.url, etax.treasury.code and etax.treasury.region must be set");
        }
        if (sharedSecret == null || sharedSecret.getBytes(StandardCharsets.UTF_8).length < 16) {
            throw new IllegalStateException("etax.treasury.shared-secret is not set to at least 16 characters;"
                    + " e.g. from: openssl rand -base64 32");
        }
    }

    WireSignature signature() {
        return new WireSignature(required(sharedSecret).getBytes(StandardCharsets.UTF_8));
    }

    URI address() {
        return required(url);
    }

    String treasury() {
        return required(code);
    }

    Region bureau() {
        return required(region);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return "TreasurySettings[url=" + url + ", code=" + code + "]";
    }
}
