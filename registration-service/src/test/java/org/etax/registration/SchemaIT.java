package org.etax.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.etax.platform.test.PlacementLint;
import org.junit.jupiter.api.Test;

class SchemaIT extends RegistrationIT {

    @Test
    void fitsADistributedDatabase() {
        assertThat(PlacementLint.broken(jdbc)).isEmpty();
        assertThat(PlacementLint.refusedStatements()).isEmpty();
    }
}
