package org.etax.platform.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.etax.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins: after the last key of the page before. Opaque to clients, stable while rows are added.
 *
 * @param key the last key in text; empty for the beginning
 */
public record Cursor(String key) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final Cursor BEGINNING = new Cursor("");

    public static Cursor of(UUID key) {
        return new Cursor(key.toString());
    }

    public static Cursor of(long key) {
        return new Cursor(Long.toString(key));
    }

    public static Cursor of(String key) {
        return new Cursor(key);
    }

    /** @throws ProblemException naming {@code after} when the text is no cursor of ours */
    public static Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return BEGINNING;
        }
        if (text.length() > 400) {
            throw ProblemException.field("after", "malformed");
        }
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("after", "malformed");
        }
    }

    /** The key as a UUID; before every UUID at the beginning. */
    public UUID uuid() {
        try {
            return key.isEmpty() ? FIRST : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("after", "malformed");
        }
    }

    /** The key as a number; 0 at the beginning. */
    public long number() {
        try {
            return key.isEmpty() ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw ProblemException.field("after", "malformed");
        }
    }

    /** The opaque text. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
