package org.etax.gateway.signin;

/**
 * One Keycloak realm. Addresses follow from the issuer, so that the gateway starts while Keycloak is away.
 *
 * @param name {@code taxpayers} or {@code officers}
 */
record Realm(String name, String issuer) {

    private static final String PROTOCOL = "/protocol/openid-connect";

    String signInUri() {
        return issuer + PROTOCOL + "/auth";
    }

    String tokenUri() {
        return issuer + PROTOCOL + "/token";
    }

    String keysUri() {
        return issuer + PROTOCOL + "/certs";
    }

    String logoutUri() {
        return issuer + PROTOCOL + "/logout";
    }
}
