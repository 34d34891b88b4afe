package org.etax.goldentax.owner;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services that own what is synchronised, and the credential to ask them.
 *
 * @param clientId OAuth client of this service
 * @param clientSecret its secret
 * @param tokenUrl where it gets its token
 * @param registration base address of registration-service
 * @param invoice base address of invoice-service
 * @param declaration base address of declaration-service
 */
@ConfigurationProperties("etax.owners")
record OwnerSettings(
        @Nullable String clientId,
        @Nullable String clientSecret,
        URI tokenUrl,
        @Nullable URI registration,
        @Nullable URI invoice,
        @Nullable URI declaration) {

    OwnerSettings {
        if (clientId == null || clientId.isBlank() || clientSecret == null || clientSecret.isBlank()) {
            throw new IllegalStateException(
                    "etax.owners.client-id and etax.owners.client-secret are not set (ETAX_OWNERS_CLIENT_ID, …_SECRET)");
        }
    }
}
