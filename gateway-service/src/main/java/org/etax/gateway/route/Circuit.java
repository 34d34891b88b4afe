package org.etax.gateway.route;

/** Whether this gateway asks a service at all. */
public enum Circuit {
    /** It does. */
    CLOSED,
    /** A few requests try whether the service is whole again. */
    HALF_OPEN,
    /** It does not: too many requests failed. */
    OPEN
}
