package org.etax.gateway.signin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What the gateway must remember while a person fills in Keycloak's form. */
record PendingSignIn(
        String entrance,
        String clientId,
        String authorizationUri,
        String redirectUri,
        String state,
        String nonce,
        String codeVerifier,
        String returnTo) {

    static PendingSignIn of(OAuth2AuthorizationRequest request, String returnTo) {
        return new PendingSignIn(
                text(request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID)),
                request.getClientId(),
                request.getAuthorizationUri(),
                text(request.getRedirectUri()),
                text(request.getState()),
                text(request.getAttribute(OidcParameterNames.NONCE)),
                text(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                returnTo);
    }

    OAuth2AuthorizationRequest request() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(clientId)
                .authorizationUri(authorizationUri)
                .redirectUri(redirectUri)
                .scope(OidcScopes.OPENID)
                .state(state)
                .attributes(attributes -> attributes.putAll(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, entrance,
                        OidcParameterNames.NONCE, nonce,
                        PkceParameterNames.CODE_VERIFIER, codeVerifier)))
                .build();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("An authorization request without state, nonce or PKCE verifier");
    }
}
