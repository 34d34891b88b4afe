package org.etax.platform.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Why an officer reads a taxpayer's data (查阅事由), as the header {@value #HEADER} tells it. A header carries Latin letters only, so
 * Chinese words come percent-encoded in UTF-8.
 */
public final class AccessPurpose {

    public static final String HEADER = "Access-Purpose";
    private static final int LONGEST = 200;

    private AccessPurpose() {}

    /**
     * The purpose in plain words; null where none is given.
     *
     * @throws ProblemException INVALID_FIELDS when it is longer than 200 characters or holds control characters
     */
    public static @Nullable String of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String purpose = decoded(header).strip();
        if (purpose.length() > LONGEST) {
            throw ProblemException.field(HEADER, "size");
        }
        if (purpose.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.field(HEADER, "malformed");
        }
        return purpose;
    }

    private static String decoded(String header) {
        try {
            // a plus sign stands for itself here
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return header;
        }
    }
}
