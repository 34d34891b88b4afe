package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SchemaIT extends RegistrationIT {

    @Test
    void fitsADistributedDatabase() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }

    @Test
    void describesItselfWithoutAToken() {
        ServiceClient.Reply description = new ServiceClient(port, null).get(API + "/openapi");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().get("paths").propertyNames())
                .contains(API + "/me/registrations", API + "/taxpayers/{taxpayerId}/access");
        JsonNode ending = description
                .json()
                .get("paths")
                .get(API + "/taxpayers/{taxpayerId}/programs/{clientId}/ending")
                .get("post");
        assertThat(ending.get("parameters"))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactlyInAnyOrder("taxpayerId", "clientId", "Idempotency-Key");
    }
}
