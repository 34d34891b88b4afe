package org.etax.registration.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.etax.kernel.Right;
import org.junit.jupiter.api.Test;

class ProgramAuthorisationTest {

    @Test
    void namesItsRightsInOneOrderWhateverTheOrderAskedFor() {
        var asked = new LinkedHashSet<>(List.of(Right.values()).reversed());

        var program = new ProgramAuthorisation(
                "erp", asked, LocalDate.of(2026, 12, 31), "lin.xiaoyan", Instant.parse("2026-11-30T01:00:00Z"), null);

        assertThat(program.rights()).containsExactlyElementsOf(Arrays.asList(Right.values()));
    }
}
