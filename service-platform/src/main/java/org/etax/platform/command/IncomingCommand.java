package org.etax.platform.command;

import java.time.Instant;

/**
 * What identifies an act from outside.
 *
 * @param key the client's own unique number of the act ({@code Idempotency-Key})
 * @param receivedAt when the service took the request; timeliness is judged by it
 */
public record IncomingCommand(String key, Instant receivedAt) {

    /** Name of the header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    /** What a key may be, as a regular expression. */
    public static final String KEY = "[A-Za-z0-9._:-]{1,64}";
}
