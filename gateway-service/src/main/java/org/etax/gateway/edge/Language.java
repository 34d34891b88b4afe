package org.etax.gateway.edge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the gateway speaks; Chinese unless the client asks for English. */
public enum Language {
    CHINESE,
    ENGLISH;

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return CHINESE;
        }
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage);
            return Locale.ENGLISH.equals(Locale.lookup(wanted, KNOWN)) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }
}
