package org.etax.gateway.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A file of the front end, held in memory.
 *
 * @param content its bytes
 * @param gzipped the same compressed by the build; null where that is of no use
 * @param type what it is
 * @param tag names the content, quoted
 * @param lasting whether the name changes with the content, so that browsers need never ask again
 */
record WebFile(byte[] content, byte @Nullable [] gzipped, MediaType type, String tag, boolean lasting) {

    static final String COMPRESSED = ".gz";
    private static final String HASHED = "/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    static WebFile read(Path file, String path) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Path gzipped = file.resolveSibling(file.getFileName() + COMPRESSED);
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new WebFile(
                content,
                Files.exists(gzipped) ? Files.readAllBytes(gzipped) : null,
                MediaType.parseMediaType(TYPES.getOrDefault(ending, "application/octet-stream")),
                tagOf(content),
                path.startsWith(HASHED));
    }

    private static String tagOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 22)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
