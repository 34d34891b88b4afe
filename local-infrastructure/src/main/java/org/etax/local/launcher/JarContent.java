package org.etax.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.etax.local.ServerFailure;

/** Recognises a jar by what is in it and not by when it was packed. */
final class JarContent {

    private static final int DIGITS = 16;

    private JarContent() {}

    /** A short digest of entries, JVM version and options. */
    static String digest(Path jar, List<String> options) {
        try (var zip = new ZipFile(jar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            zip.stream()
                    .map(JarContent::mark)
                    .sorted()
                    .forEach(mark -> digest.update(mark.getBytes(StandardCharsets.UTF_8)));
            digest.update((Runtime.version() + String.join(" ", options)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new ServerFailure(jar + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    private static String mark(ZipEntry entry) {
        return entry.getName() + ":" + entry.getCrc() + ":" + entry.getSize() + "\n";
    }
}
