package org.etax.gateway.operator;

import java.util.List;
import org.etax.gateway.caller.Caller;
import org.etax.gateway.edge.EdgeFault;
import org.etax.gateway.edge.Refusal;

/**
 * An operator (运维人员) who calls: somebody of the officers' realm with the role {@code operator}. A handler that takes one
 * refuses everybody else.
 *
 * @param subject Keycloak's opaque name of the person
 * @param account the sign-in name
 * @param bearer the person's token, to ask a service in his name
 */
public record Operator(String subject, String account, String bearer) {

    /** The role's name in the officers' realm. */
    public static final String ROLE = "operator";

    private static final String REALM = "officers";

    /**
     * The operator who calls.
     *
     * @throws Refusal when nobody has signed in, or somebody without the role
     */
    static Operator of(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous _ -> throw new Refusal(EdgeFault.NOT_SIGNED_IN);
            case Caller.Program(var token, var bearer) ->
                checked(token.realm(), token.roles(), new Operator(token.subject(), token.account(), bearer));
            case Caller.Person(var signIn) ->
                checked(
                        signIn.realm(),
                        signIn.roles(),
                        new Operator(
                                signIn.subject(),
                                signIn.username(),
                                signIn.tokens().access()));
        };
    }

    private static Operator checked(String realm, List<String> roles, Operator operator) {
        if (!REALM.equals(realm) || !roles.contains(ROLE)) {
            throw new Refusal(EdgeFault.FORBIDDEN);
        }
        return operator;
    }

    @Override
    public String toString() {
        return "Operator[" + account + "]";
    }
}
