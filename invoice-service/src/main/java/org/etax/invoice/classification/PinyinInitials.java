package org.etax.invoice.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The initials of the pinyin of a text, so that 信息技术服务 is found by {@code xxjsfw}. Of a character with several readings the
 * usual one is taken; characters beyond U+4E00–U+9FFF stay out.
 */
public final class PinyinInitials {

    private static final char FIRST = '\u4e00';
    private static final char NONE = '.';
    private static final String LETTERS = letters();

    private PinyinInitials() {}

    /** Lower-case letters and digits only. */
    public static String of(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (char character : text.toLowerCase(Locale.ROOT).toCharArray()) {
            char letter = initial(character);
            if (letter != NONE) {
                initials.append(letter);
            }
        }
        return initials.toString();
    }

    private static char initial(char character) {
        if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
            return character;
        }
        int index = character - FIRST;
        return index >= 0 && index < LETTERS.length() ? LETTERS.charAt(index) : NONE;
    }

    /** One letter for each character from U+4E00 on, by the dictionary of pinyin-pro 3.29.4 (MIT). */
    private static String letters() {
        String resource = "/invoice/pinyin-initials.txt";
        try (InputStream in = Objects.requireNonNull(PinyinInitials.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
