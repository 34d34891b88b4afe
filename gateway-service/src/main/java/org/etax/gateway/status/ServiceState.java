package org.etax.gateway.status;

/** How a service is, as the gateway sees it. */
enum ServiceState {
    /** It works. */
    UP,
    /** It is there and takes no work for now: it is not ready, or the gateway leaves it alone after failures. */
    RESTING,
    /** It does not answer. */
    DOWN
}
