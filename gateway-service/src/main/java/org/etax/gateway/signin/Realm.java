package org.etax.gateway.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * One Keycloak realm and the gateway's client in it. Addresses follow from the issuer, so that the gateway starts while
 * Keycloak is away.
 *
 * @param name the name in the gateway's addresses, {@code taxpayers} or {@code officers}
 */
record Realm(String name, String issuer, String clientId, String clientSecret) {

    private static final String PROTOCOL = "/protocol/openid-connect";

    String keysUri() {
        return issuer + PROTOCOL + "/certs";
    }

    String logoutUri() {
        return issuer + PROTOCOL + "/logout";
    }

    ClientRegistration registration(String redirectUri) {
        return ClientRegistration.withRegistrationId(name)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid", "profile")
                .redirectUri(redirectUri)
                .authorizationUri(issuer + PROTOCOL + "/auth")
                .tokenUri(issuer + PROTOCOL + "/token")
                .jwkSetUri(keysUri())
                .issuerUri(issuer)
                .userNameAttributeName("sub")
                .build();
    }
}
