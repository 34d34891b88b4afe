package org.etax.simulators.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one credential that our services share with all simulated outside systems.
 *
 * @param clientSecret sent as {@code Authorization: Bearer …}; at least 16 characters, no default
 */
@ConfigurationProperties("etax.simulators")
record ClientCredential(@Nullable String clientSecret) {

    /** @throws IllegalStateException when there is no secret: the process refuses to start */
    ClientCredential {
        if (clientSecret == null || clientSecret.length() < 16) {
            throw new IllegalStateException("etax.simulators.client-secret must be set to at least 16 characters,"
                    + " e.g. ETAX_SIMULATORS_CLIENT_SECRET=<32 random characters>");
        }
    }

    /** Compares in constant time. */
    boolean isPresentedIn(@Nullable String authorization) {
        byte[] expected = ("Bearer " + clientSecret).getBytes(StandardCharsets.UTF_8);
        return authorization != null && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ClientCredential[***]";
    }
}
