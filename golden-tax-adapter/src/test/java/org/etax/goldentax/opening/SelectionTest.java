package org.etax.goldentax.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void readsTheCoreOnlyWhereTheWantedAre() {
        Selection some = new Selection(List.of("102", "100", "105"));
        assertThat(some.start()).isEqualTo("099");
        assertThat(some.includes("101")).isFalse();
        assertThat(some.endsBy("104")).isFalse();
        assertThat(some.endsBy("105")).isTrue();
        Selection everybody = new Selection(List.of());
        assertThat(everybody.start()).isNull();
        assertThat(everybody.includes("7")).isTrue();
        assertThat(everybody.endsBy("9")).isFalse();
    }
}
