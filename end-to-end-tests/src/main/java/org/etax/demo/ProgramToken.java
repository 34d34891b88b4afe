package org.etax.demo;

import java.time.Duration;
import org.etax.local.SignIn;
import org.etax.local.launcher.Installation;

/** The access token of a program, fetched anew before it ends. */
public final class ProgramToken {

    private static final long KEPT = Duration.ofMinutes(3).toNanos();

    private final SignIn signIn;
    private String text;
    private long fetched;

    /** @param client of the taxpayers' realm */
    public ProgramToken(Installation installation, String client) {
        signIn = new SignIn(
                "http://localhost:" + installation.port("keycloak") + "/realms/taxpayers",
                client,
                installation.secrets().get("client." + client));
        text = signIn.program();
        fetched = System.nanoTime();
    }

    /** The token as it is now. */
    public synchronized String text() {
        if (System.nanoTime() - fetched > KEPT) {
            text = signIn.program();
            fetched = System.nanoTime();
        }
        return text;
    }
}
