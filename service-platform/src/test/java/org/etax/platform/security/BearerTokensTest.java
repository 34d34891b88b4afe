package org.etax.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class BearerTokensTest {

    private final BearerTokens tokens = new BearerTokens();

    private static MockHttpServletRequest request(String authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc.def", "bearer abc.def", "BEARER   abc.def "})
    void takesTheTokenAfterTheScheme(String authorization) {
        assertThat(tokens.resolve(request(authorization))).isEqualTo("abc.def");
    }

    @Test
    void leavesOtherSchemesAndParametersAlone() {
        MockHttpServletRequest parameter = new MockHttpServletRequest();
        parameter.addParameter("access_token", "abc.def");
        assertThat(tokens.resolve(parameter)).isNull();
        assertThat(tokens.resolve(request("Basic abc"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer  ", "Bearerabc"})
    void refusesASchemeWithoutAToken(String authorization) {
        assertThatThrownBy(() -> tokens.resolve(request(authorization)))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Bearer abc,true",
                "税务,true",
                "'a\tb',false",
                "'a\rb',false",
                "'a\u0085b',false",
                "'a\uFFFFb',false"
            })
    void letsHeadersHoldAssignedCharactersThatAreNoControls(String text, boolean allowed) {
        assertThat(HeaderText.isAllowed(text)).isEqualTo(allowed);
    }
}
