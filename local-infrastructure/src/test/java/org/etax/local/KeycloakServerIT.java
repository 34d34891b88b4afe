package org.etax.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KeycloakServerIT {

    private final KeycloakServer keycloak = TestServers.keycloak();
    private final SignIn taxpayers =
            new SignIn(keycloak.taxpayerIssuer(), "gateway", keycloak.secrets().taxpayerGateway());
    private final SignIn officers =
            new SignIn(keycloak.officerIssuer(), "gateway", keycloak.secrets().officerGateway());

    @Test
    void namesThePersonInTheAccessToken() {
        JsonNode claims =
                Claims.of(taxpayers.person("lin.xiaoyan", keycloak.secrets().demoPassword()));

        assertThat(claims.path("iss").stringValue()).isEqualTo(keycloak.taxpayerIssuer());
        assertThat(claims.path("sub").stringValue()).isNotBlank();
        assertThat(claims.path("azp").stringValue()).isEqualTo("gateway");
        assertThat(claims.path("preferred_username").stringValue()).isEqualTo("lin.xiaoyan");
        assertThat(claims.path("name").stringValue()).isEqualTo("林晓燕");
        assertThat(Claims.texts(claims.path("aud"))).contains("etax");
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(300);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> taxpayers.person("zhao.min", "not the password"))
                .isInstanceOf(ServerFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taxpayers", "officers"})
    void takesNoPasswordPastTheSignInPages(String realm) throws Exception {
        String issuer = realm.equals("taxpayers") ? keycloak.taxpayerIssuer() : keycloak.officerIssuer();
        var grant = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=sun.tao&password="
                        + keycloak.secrets().demoPassword()))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(grant, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).containsAnyOf("invalid_client", "unauthorized_client");
        }
    }

    @Test
    void letsMonitoringReadMetricsAndDoNothingElse() {
        var monitoring = new SignIn(
                keycloak.officerIssuer(), "monitoring", keycloak.secrets().monitoring());

        JsonNode claims = Claims.of(monitoring.program());
        assertThat(Claims.roles(claims)).contains("monitoring").doesNotContain("operator", "officer");
        assertThat(Claims.texts(claims.path("aud"))).contains("etax");
    }

    @Test
    void givesAProgramATokenWithItsRoles() {
        var adapter = new SignIn(
                keycloak.taxpayerIssuer(),
                "golden-tax-adapter",
                keycloak.secrets().goldenTaxAdapter());
        var erp = new SignIn(
                keycloak.taxpayerIssuer(), "demo-erp", keycloak.secrets().demoErp());

        assertThat(Claims.roles(Claims.of(adapter.program()))).contains("opening-load");
        assertThat(Claims.roles(Claims.of(erp.program()))).doesNotContain("opening-load");
        assertThat(Claims.texts(Claims.of(erp.program()).path("aud"))).contains("etax");
    }

    @Test
    void asksAnOfficerForTheSecondFactor() {
        String password = keycloak.secrets().demoPassword();

        assertThatThrownBy(() -> officers.person("he.jing", password)).isInstanceOf(ServerFailure.class);
        JsonNode claims = Claims.of(
                officers.officer("he.jing", password, keycloak.secrets().oneTimePassword("he.jing")));
        assertThat(claims.path("tax_authority").stringValue()).isEqualTo("13301060000");
        assertThat(Claims.roles(claims)).contains("officer").doesNotContain("operator");
        assertThat(claims.path("name").stringValue()).isEqualTo("何静");
    }

    @Test
    void refusesACodeRequestWithoutProofKey() {
        assertThat(taxpayers.answerWithoutProofKey()).contains("error=invalid_request");
    }

    @Test
    void signsWithAKeyThatItPublishes() {
        String token = taxpayers.person("sun.tao", keycloak.secrets().demoPassword());

        JsonNode header = Claims.header(token);
        assertThat(header.path("alg").stringValue()).isIn(List.of("RS256", "ES256"));
        assertThat(header.path("kid").stringValue()).isNotBlank();
    }
}
