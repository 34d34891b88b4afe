package org.etax.gateway.signin;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** The connection over which the gateway itself talks to Keycloak; it never waits long. */
final class Keycloak {

    private static final int CONNECT_MILLISECONDS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Keycloak() {}

    static WebClient client() {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLISECONDS)
                .responseTimeout(PATIENCE);
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }
}
