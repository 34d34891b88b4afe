package org.etax.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/portal", "/portal/a?b=c&d=%E7%A8%8E#e", "/a//b"})
    void keepsAPathOfThisSite(String wanted) {
        assertThat(ReturnTo.safe(wanted, "/home")).isEqualTo(wanted);
        assertThat(URI.create(wanted).getHost()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "portal",
                "//evil.example",
                "/\\evil.example",
                "/\tevil",
                "/a\r\nSet-Cookie: b=c",
                "https://evil.example",
                "/a|b",
                "/%zz",
                "/税"
            })
    void goesHomeInsteadOfAnythingElse(String wanted) {
        assertThat(ReturnTo.safe(wanted, "/home")).isEqualTo("/home");
    }
}
