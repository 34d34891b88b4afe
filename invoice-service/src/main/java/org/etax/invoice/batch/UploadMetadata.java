package org.etax.invoice.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads {@code Upload-Metadata} of the tus protocol: names and Base64 values, separated by commas. */
final class UploadMetadata {

    private static final int LONGEST_NAME = 200;

    private UploadMetadata() {}

    /**
     * The file's name without what cannot be shown.
     *
     * @return null where none is given
     * @throws ProblemException naming the header when it cannot be read
     */
    static @Nullable String fileName(@Nullable String header) {
        if (header == null) {
            return null;
        }
        return Arrays.stream(header.split(",", -1))
                .map(pair -> pair.strip().split(" ", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .map(pair -> text(pair[1]))
                .findFirst()
                .orElse(null);
    }

    private static String text(String base64) {
        try {
            String text = new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8)
                    .replaceAll("\\p{Cntrl}", "");
            return text.codePointCount(0, text.length()) <= LONGEST_NAME
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME));
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("Upload-Metadata", "malformed");
        }
    }
}
