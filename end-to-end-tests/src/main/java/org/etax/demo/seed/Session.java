package org.etax.demo.seed;

import java.time.Duration;
import java.util.function.Supplier;
import org.etax.demo.Visitor;
import org.jspecify.annotations.Nullable;

/** A sign-in that is renewed before it grows old. */
public final class Session {

    private static final long KEPT = Duration.ofMinutes(15).toNanos();

    private final Supplier<Visitor> signIn;
    private @Nullable Visitor visitor;
    private long since;

    public Session(Supplier<Visitor> signIn) {
        this.signIn = signIn;
    }

    /** Who is signed in. */
    public synchronized Visitor visitor() {
        Visitor current = visitor;
        if (current == null || System.nanoTime() - since > KEPT) {
            current = signIn.get();
            visitor = current;
            since = System.nanoTime();
        }
        return current;
    }
}
