package org.etax.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerIT {

    @Test
    void keepsSessionsOverARestart(@TempDir Path folder) throws IOException {
        var server = new RedisServer(folder.resolve("data"), Ports.findFree(), Randomness.text());
        try (var process = new ServerProcess(server, folder)) {
            process.start();
            assertThat(server.ask("SET session 7")).isEqualTo("+OK");

            process.stop();
            process.start();

            assertThat(server.ask("STRLEN session")).isEqualTo(":1");
        }
    }

    @Test
    void refusesAWrongPassword() throws IOException {
        var stranger = new RedisServer(Path.of("unused"), TestServers.redis().port(), "wrong");

        assertThat(stranger.ask("PING")).contains("WRONGPASS");
    }
}
