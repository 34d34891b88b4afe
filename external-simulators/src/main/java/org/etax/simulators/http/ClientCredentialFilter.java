package org.etax.simulators.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Nobody without the credential reaches a simulator; the clock and the probes are open, the treasury checks signatures. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClientCredentialFilter extends OncePerRequestFilter {

    private final ClientCredential credential;
    private final JsonMapper json;

    ClientCredentialFilter(ClientCredential credential, JsonMapper json) {
        this.credential = credential;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/clock")
                || path.equals("/clock/advance")
                || path.startsWith("/treasury/")
                || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (credential.isPresentedIn(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            chain.doFilter(request, response);
            return;
        }
        ProblemDetail problem = SimulatorProblem.body(
                HttpStatus.UNAUTHORIZED, "unknown-client", "A client credential of this installation is needed");
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
