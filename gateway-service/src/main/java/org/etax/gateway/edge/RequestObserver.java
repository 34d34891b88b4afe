package org.etax.gateway.edge;

/** Hears of each request when it is over; must be quick and must not fail. */
public interface RequestObserver {

    /** One request has been answered, or its caller has gone away. */
    void answered(AnsweredRequest request);
}
