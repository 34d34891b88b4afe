package org.etax.gateway.signin;

import java.time.Instant;
import java.util.List;

/**
 * What the gateway reads from an access token whose signature, issuer and times are right.
 *
 * @param realm the realm that issued it
 * @param account the sign-in name; the subject where the token has none
 * @param client the client that obtained it ({@code azp})
 */
public record VerifiedToken(
        String realm, String subject, String account, String client, List<String> roles, Instant expiresAt) {}
