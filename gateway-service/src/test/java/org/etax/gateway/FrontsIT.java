package org.etax.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front ends as browsers meet them at the gateway. */
class FrontsIT {

    private static final String PAGE = "<!doctype html><title>电子税务局</title>";
    private static final String CONSOLE = "<!doctype html><title>税务工作台</title>";
    private static final String SCRIPT = "document.title";

    @TempDir
    static Path folder;

    @TempDir
    static Path consoleFolder;

    private static Gateway gateway;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), PAGE);
        Files.writeString(folder.resolve("assets/app-1a2b.js"), SCRIPT);
        var gzipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzipped)) {
            out.write(SCRIPT.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("assets/app-1a2b.js.gz"), gzipped.toByteArray());
        Files.createDirectories(consoleFolder.resolve("assets"));
        Files.writeString(consoleFolder.resolve("index.html"), CONSOLE);
        Files.writeString(consoleFolder.resolve("assets/main-3c4d.js"), SCRIPT);
        gateway = Gateway.startWithoutKeycloak(
                Map.of("etax.web.folder", folder.toString(), "etax.web.console-folder", consoleFolder.toString()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void servesThePageForEveryViewUnderAStrictPolicy() throws Exception {
        var page = get("/t/some-taxpayer/filing/VAT_SMALL/2026-Q3");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console/", "/console/taxpayers/0190-a/sync/0190-b?tab=1"})
    void servesTheConsoleForEachOfItsViews(String path) throws Exception {
        assertThat(new String(get(path).body(), StandardCharsets.UTF_8)).isEqualTo(CONSOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/consoles", "/t/0190-a/console/"})
    void servesThePortalForEveryOtherView(String path) throws Exception {
        assertThat(new String(get(path).body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    }

    @Test
    void keepsTheFilesOfTheTwoApart() throws Exception {
        var script = get("/console/assets/main-3c4d.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(get("/assets/main-3c4d.js").statusCode()).isEqualTo(404);
        assertThat(get("/console/assets/app-1a2b.js").statusCode()).isEqualTo(404);
    }

    @Test
    void servesHashedFilesCompressedAndForEver() throws Exception {
        var script = get("/assets/app-1a2b.js", "Accept-Encoding", "gzip, br");
        assertThat(script.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(script.body())).readAllBytes())
                .isEqualTo(SCRIPT.getBytes(StandardCharsets.UTF_8));
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void answersAKnownTagWithoutTheContent() throws Exception {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void leavesOtherAddressesAlone() throws Exception {
        assertThat(get("/bff/me").statusCode()).isEqualTo(401);
        assertThat(get("/docs").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        var gone = get("/assets/gone-9f.js");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway.url(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
