package org.etax.simulators.goldentax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviourTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:00, 21:59, false",
        "22:00, 06:00, 22:00, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 06:00, false",
        "01:00, 03:00, 02:00, true",
        "01:00, 03:00, 03:00, false"
    })
    void isClosedInsideItsDailyWindow(LocalTime from, LocalTime to, LocalTime now, boolean closed) {
        assertThat(new Behaviour(0, null, false, from, to).closedAt(now)).isEqualTo(closed);
    }
}
