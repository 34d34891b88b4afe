package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.etax.platform.test.PlacementLint;
import org.etax.platform.test.ServiceClient;
import org.junit.jupiter.api.Test;

class SchemaIT extends RegistrationIT {

    @Test
    void fitsADistributedDatabase() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }

    @Test
    void describesItselfWithoutAToken() {
        ServiceClient.Reply description = new ServiceClient(port, null).get(API + "/openapi");
        java.nio.file.Files.writeString(
                description.response().body());
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().get("paths").propertyNames())
                .contains(API + "/me/registrations", API + "/taxpayers/{taxpayerId}/access");
    }
}
