package org.etax.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

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
