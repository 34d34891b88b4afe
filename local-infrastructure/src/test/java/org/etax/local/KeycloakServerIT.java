package org.etax.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
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
