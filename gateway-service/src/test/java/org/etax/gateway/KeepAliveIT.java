package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many requests over one connection, as browsers and proxies send them. */
class KeepAliveIT {

    /** The server once forgot a connection whose next request had come before the last answer was complete. */
    @Test
    void answersOnAfterARequestThatCameTooEarly() throws IOException {
        try (var service = new Service();
                var gateway = Gateway.startWithoutKeycloak(Map.of("etax.services.declaration.url", service.url()));
                var socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            send(socket, get("/api/declaration/v1/echo") + get("/nowhere"));
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(status(answers)).isEqualTo("HTTP/1.1 404 Not Found");

            send(socket, get("/api/declaration/v1/echo"));
            assertThat(status(answers)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Skips what is left of the answer before. */
    private static String status(BufferedReader answers) throws IOException {
        var line = answers.readLine();
        while (line != null && !line.contains("HTTP/1.1 ")) {
            line = answers.readLine();
        }
        return line == null ? "" : line.substring(line.indexOf("HTTP/1.1 "));
    }
}
