package org.etax.declaration.rules;

import java.util.List;

/** Fills the places {@code {0}}, {@code {1}} … of a message. */
final class Messages {

    private Messages() {}

    static Bilingual filled(Bilingual message, List<String> arguments) {
        return new Bilingual(filled(message.zh(), arguments), filled(message.en(), arguments));
    }

    private static String filled(String text, List<String> arguments) {
        String result = text;
        for (int i = 0; i < arguments.size(); i++) {
            result = result.replace("{" + i + "}", arguments.get(i));
        }
        return result;
    }
}
