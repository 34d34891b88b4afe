package org.etax.invoice.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The pinyin of a text without tones, so that 信息技术服务 is found by {@code xxjsfw} and by {@code jishufuwu}. Of a character
 * with several readings the usual one is taken; characters beyond U+4E00–U+9FFF stay out.
 */
public final class Pinyin {

    private static final char FIRST = '\u4e00';
    private static final String NONE = ".";
    private static final String[] SYLLABLES = syllables();

    private Pinyin() {}

    /** The first letter of each syllable: lower-case letters and digits only. */
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (char character : text.toLowerCase(Locale.ROOT).toCharArray()) {
            String syllable = syllable(character);
            if (!syllable.equals(NONE)) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }

    /** Whether from some character on the text is spelt like this: whole syllables, the last one perhaps begun only. */
    static boolean spells(String text, String letters) {
        StringBuilder spelling = new StringBuilder(text.length() * 4);
        int[] starts = new int[text.length()];
        int count = 0;
        for (char character : text.toLowerCase(Locale.ROOT).toCharArray()) {
            String syllable = syllable(character);
            if (!syllable.equals(NONE)) {
                starts[count++] = spelling.length();
                spelling.append(syllable);
            }
        }
        String spelt = spelling.toString();
        for (int i = 0; i < count; i++) {
            if (spelt.startsWith(letters, starts[i])) {
                return true;
            }
        }
        return false;
    }

    private static String syllable(char character) {
        if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
            return String.valueOf(character);
        }
        int index = character - FIRST;
        return index >= 0 && index < SYLLABLES.length ? SYLLABLES[index] : NONE;
    }

    /** One syllable for each character from U+4E00 on, by the dictionary of pinyin-pro 3.29.4 (MIT); ü is v. */
    private static String[] syllables() {
        String resource = "/invoice/pinyin.txt";
        try (InputStream in = Objects.requireNonNull(Pinyin.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split("\\s+");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
