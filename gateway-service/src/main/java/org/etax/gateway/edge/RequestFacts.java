package org.etax.gateway.edge;

/** Names of exchange attributes that one part of the gateway writes and another reads. */
public final class RequestFacts {

    /** The channel's name, a {@code String}. */
    public static final String CHANNEL = "etax.channel";

    /** The name of the service that the request goes to, a {@code String}. */
    public static final String SERVICE = "etax.service";

    /** How long the answer took to begin, in nanoseconds, a {@code Long}; an answer that is a stream is judged by it. */
    public static final String BEGUN = "etax.begun";

    private RequestFacts() {}
}
