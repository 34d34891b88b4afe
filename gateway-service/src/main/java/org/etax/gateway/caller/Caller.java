package org.etax.gateway.caller;

import org.etax.gateway.signin.SignIn;
import org.etax.gateway.signin.VerifiedToken;
import org.springframework.web.server.ServerWebExchange;

/** Who calls. */
public sealed interface Caller {

    /** Names the caller among all callers, for his limits. */
    String key();

    /**
     * Nobody known; some services answer everybody.
     *
     * @param address the network address the request came from
     */
    record Anonymous(String address) implements Caller {
        @Override
        public String key() {
            return "address:" + address;
        }
    }

    /**
     * Somebody with a bearer token of his own.
     *
     * @param token what it says
     * @param bearer the token itself
     */
    record Program(VerifiedToken token, String bearer) implements Caller {
        @Override
        public String key() {
            return token.realm() + ":" + token.subject();
        }

        @Override
        public String toString() {
            return "Program[" + key() + "]";
        }
    }

    /** A person with a browser session. */
    record Person(SignIn signIn) implements Caller {
        @Override
        public String key() {
            return signIn.realm() + ":" + signIn.subject();
        }
    }

    /** The caller of this exchange, once {@link CallerFilter} has found him. */
    static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(Caller.class.getName());
    }
}
