package org.etax.platform.security;

import java.util.stream.IntStream;

/**
 * What a header may hold: assigned characters that are no controls, as the firewall of Spring Security has it. Plain ASCII is
 * seen at a glance; a token is a thousand characters long and is read at each request.
 */
final class HeaderText {

    private HeaderText() {}

    static boolean isAllowed(String text) {
        return isPlain(text) || isPrintable(text.codePoints());
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(IntStream codePoints) {
        return codePoints.allMatch(c -> Character.isDefined(c) && !Character.isISOControl(c));
    }
}
