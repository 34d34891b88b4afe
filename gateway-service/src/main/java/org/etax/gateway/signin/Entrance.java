package org.etax.gateway.signin;

import java.time.Duration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * A way in for people with a browser: a client of the gateway in a realm, and how long its sessions live. Its name is
 * the last part of the sign-in address.
 *
 * @param idleTimeout a session without requests ends after this
 * @param absoluteTimeout every session ends after this
 * @param askAlways whether Keycloak asks for the password though it knows the browser; for browsers that many share
 */
record Entrance(
        String name,
        Realm realm,
        String clientId,
        String clientSecret,
        Duration idleTimeout,
        Duration absoluteTimeout,
        boolean askAlways) {

    ClientRegistration registration(String redirectUri) {
        return ClientRegistration.withRegistrationId(name)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid", "profile")
                .redirectUri(redirectUri)
                .authorizationUri(realm.signInUri() + (askAlways ? "?prompt=login" : ""))
                .tokenUri(realm.tokenUri())
                .jwkSetUri(realm.keysUri())
                .issuerUri(realm.issuer())
                .userNameAttributeName("sub")
                .build();
    }
}
