package org.etax.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), "page");
        Files.writeString(folder.resolve("assets/app-1a2b.js"), "script");
        Files.writeString(folder.resolve("assets/app-1a2b.js.gz"), "compressed");
    }

    @Test
    void findsAFileWithWhatTheBuildCompressed() throws IOException {
        var file = WebFiles.of(folder).at("/assets/app-1a2b.js");
        assertThat(file).isNotNull();
        assertThat(file.content()).isEqualTo("script".getBytes(UTF_8));
        assertThat(file.gzipped()).isEqualTo("compressed".getBytes(UTF_8));
        assertThat(file.type()).hasToString("text/javascript;charset=UTF-8");
        assertThat(file.lasting()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/verify", "/t/0190-a/filing/VAT_SMALL/2026-Q3"})
    void givesThePageForAnAddressOfAView(String path) throws IOException {
        var page = WebFiles.of(folder).at(path);
        assertThat(page).isNotNull();
        assertThat(page.content()).isEqualTo("page".getBytes(UTF_8));
        assertThat(page.lasting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/old-9f.js", "/favicon.ico", "/../secrets.properties", "/assets/app-1a2b.js.gz"})
    void hasNothingElse(String path) throws IOException {
        assertThat(WebFiles.of(folder).at(path)).isNull();
    }

    @Test
    void isEmptyWithoutAFolder() throws IOException {
        assertThat(WebFiles.of(null).isEmpty()).isTrue();
        assertThat(WebFiles.of(folder.resolve("nowhere")).isEmpty()).isTrue();
    }
}
