package org.etax.platform.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call that ends in time with its body. The JDK's client measures a request's time until the headers are there; a peer that
 * falls silent after them would be waited for without end.
 */
public final class WholeAnswer {

    private WholeAnswer() {}

    /**
     * Sends and waits for headers and body together.
     *
     * @param request with a timeout, which holds for everything
     * @throws HttpTimeoutException when the answer is not whole by then; the call is broken off
     * @throws IOException as {@link HttpClient#send} throws it
     */
    public static <T> HttpResponse<T> to(HttpRequest request, HttpClient http, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        Duration limit = request.timeout().orElseThrow();
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, body);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + limit);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
