package org.etax.gateway.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps a sign-in from sending the browser to another site. */
final class ReturnTo {

    // a path of this site in the letters of RFC 3986: one slash, then no second one; a backslash is none of them
    private static final Pattern LOCAL = Pattern.compile("/(?!/)(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");
    private static final int LONGEST = 1024;

    private ReturnTo() {}

    /** The wanted place when it is a path of this site, else home. */
    static String safe(@Nullable String wanted, String home) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && LOCAL.matcher(wanted).matches()
                ? wanted
                : home;
    }
}
