package org.etax.gateway.edge;

/** The order in which a request for a service passes the gateway's own filters, all before the response is written. */
public final class FilterOrder {

    public static final int CALLER = -600;
    public static final int CHANNEL = -500;
    public static final int RATE = -400;
    public static final int BODY = -300;
    public static final int STREAM = -250;
    public static final int PROTECTION = -200;

    /** After Spring Cloud Gateway's writing filter (-1), hence between the service's answer and its writing. */
    public static final int ANSWER = 0;

    private FilterOrder() {}
}
