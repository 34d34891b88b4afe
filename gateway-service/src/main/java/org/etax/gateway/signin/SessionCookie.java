package org.etax.gateway.signin;

import org.etax.gateway.edge.EdgeProperties;

/** The session cookie's name; the prefix makes browsers insist on Secure and on this very host. */
final class SessionCookie {

    private SessionCookie() {}

    static String name(EdgeProperties edge) {
        return edge.secure() ? "__Host-etax-session" : "etax-session";
    }
}
