package org.etax.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** An unsafe request of a browser session must repeat the session's token in a header, which no other site can do. */
public final class Csrf {

    /** The header's name, told to pages by {@code /bff/me}. */
    public static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Csrf() {}

    /**
     * Checks the request against the session.
     *
     * @throws Refusal when the token is missing or wrong
     */
    public static void check(ServerHttpRequest request, SignIn signIn) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        var given = request.getHeaders().getFirst(HEADER);
        if (given == null || !MessageDigest.isEqual(bytes(given), bytes(signIn.csrfToken()))) {
            throw new Refusal(EdgeFault.CSRF_TOKEN_INVALID);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
