package org.etax.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.AccessSource.AccessSourceUnreachable;
import org.etax.platform.security.TestActors;
import org.etax.platform.trace.TraceParent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationAccessSourceTest {

    private final TaxpayerId taxpayer = TaxpayerId.create();
    private final Queue<Headers> asked = new ConcurrentLinkedQueue<>();
    private volatile int status = 200;
    private HttpServer registration;
    private AccessSource source;

    @BeforeEach
    void start() throws IOException {
        registration = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registration.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        registration.createContext("/api/registration/v1/taxpayers/" + taxpayer + "/access", exchange -> {
            asked.add(exchange.getRequestHeaders());
            byte[] answer = """
                    {"taxpayerId":"%s","actorId":"1","actorName":"林晓燕","capacity":"SELF","rights":["VIEW"],
                    "refusal":null,"refusalArgument":null}""".formatted(taxpayer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        registration.start();
        source = new AccessConfiguration()
                .accessSource(
                        "http://127.0.0.1:" + registration.getAddress().getPort(),
                        new TraceParent(null),
                        new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        registration.stop(0);
    }

    @Test
    void asksManyAtOnceEachWithTheCallersOwnToken() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<AccessAnswer>> questions = IntStream.range(0, 40)
                    .<Callable<AccessAnswer>>mapToObj(i -> () -> source.ask(TestActors.person("token-" + i), taxpayer))
                    .toList();
            for (Future<AccessAnswer> answer : pool.invokeAll(questions)) {
                assertThat(answer.get().rights()).containsExactly(Right.VIEW);
                assertThat(answer.get().actorName()).isEqualTo("林晓燕");
            }
        }
        assertThat(asked)
                .extracting(headers -> headers.getFirst("Authorization"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                        .mapToObj(i -> "Bearer token-" + i)
                        .toList());
    }

    @Test
    void takesAnErrorOrSilenceForNoAnswer() {
        status = 503;
        assertThatThrownBy(() -> source.ask(TestActors.person("token"), taxpayer))
                .isInstanceOf(AccessSourceUnreachable.class);
        registration.stop(0);
        assertThatThrownBy(() -> source.ask(TestActors.person("token"), taxpayer))
                .isInstanceOf(AccessSourceUnreachable.class);
    }
}
