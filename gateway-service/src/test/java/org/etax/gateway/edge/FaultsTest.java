package org.etax.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisConnectionException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void takesABrokenConnectionToTheSessionsForWhatItIs() {
        assertThat(Faults.of(new IOException("Connection reset by peer")).fault())
                .isEqualTo(EdgeFault.SESSIONS_UNAVAILABLE);
        assertThat(Faults.of(new RedisConnectionException("away")).fault()).isEqualTo(EdgeFault.SESSIONS_UNAVAILABLE);
    }

    @Test
    void ownsUpToWhatNobodyForesaw() {
        assertThat(Faults.of(new IllegalStateException("bug")).fault()).isEqualTo(EdgeFault.INTERNAL_ERROR);
    }
}
