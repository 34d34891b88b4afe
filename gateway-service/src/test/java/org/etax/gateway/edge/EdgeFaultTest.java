package org.etax.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeFaultTest {

    @ParameterizedTest
    @EnumSource
    void speaksBothLanguages(EdgeFault fault) {
        assertThat(fault.status().isError()).isTrue();
        assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(fault.title(Language.CHINESE)).containsPattern("\\p{IsHan}");
        assertThat(fault.detail(Language.CHINESE)).containsPattern("\\p{IsHan}");
        assertThat(fault.title(Language.ENGLISH)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(fault.detail(Language.ENGLISH)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    /** A client sees one bureau: what the gateway and the services both say has one name. */
    @ParameterizedTest
    @EnumSource
    void callsAFaultWhatTheServicesCallIt(EdgeFault fault) throws IOException {
        String title = fault.code() + ".title";
        assertThat(fault.title(Language.CHINESE))
                .isEqualTo(texts("platform.properties").getProperty(title, fault.title(Language.CHINESE)));
        assertThat(fault.title(Language.ENGLISH))
                .isEqualTo(texts("platform_en.properties").getProperty(title, fault.title(Language.ENGLISH)));
    }

    /** The codes of what both may say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "malformed-request",
                "not-signed-in",
                "token-invalid",
                "not-found",
                "method-not-allowed",
                "not-acceptable",
                "content-too-large",
                "unsupported-media-type",
                "internal-error",
                "identity-provider-unavailable"
            })
    void sharesItsCodesWithTheServices(String code) throws IOException {
        assertThat(Stream.of(EdgeFault.values()).map(EdgeFault::code)).contains(code);
        assertThat(texts("platform.properties")).containsKey(code + ".title");
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("../service-platform/src/main/resources/problems").resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"en, ENGLISH", "en-GB;q=0.9, ENGLISH", "'fr,en;q=0.5', ENGLISH", "'zh-CN,en;q=0.5', CHINESE"})
    void speaksTheLanguageThatTheClientPrefers(String acceptLanguage, Language language) {
        assertThat(Language.of(acceptLanguage)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "*", "q=;;,", "\u0000"})
    void speaksChineseOtherwise(String acceptLanguage) {
        assertThat(Language.of(acceptLanguage)).isEqualTo(Language.CHINESE);
    }
}
