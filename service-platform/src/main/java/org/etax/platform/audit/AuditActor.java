package org.etax.platform.audit;

import org.etax.platform.access.Acting;

/**
 * Who an audit entry names: person or program or officer, and in which capacity and channel.
 *
 * @param kind {@code PERSON}, {@code PROGRAM}, {@code OFFICER} or {@code SYSTEM}
 * @param id the person's own taxpayer id, client id, staff number or service name
 * @param name display name
 * @param capacity in which it acted
 * @param channel through which
 * @param client OAuth client
 */
public record AuditActor(String kind, String id, String name, String capacity, String channel, String client) {

    /** Whoever acts in this request. */
    public static AuditActor of(Acting acting) {
        return new AuditActor(
                acting.actor().kind().name(),
                acting.actorId(),
                acting.actorName(),
                acting.capacity(),
                acting.actor().channel(),
                acting.actor().client());
    }

    /** A service acting by itself: a consumer, a periodic job. */
    public static AuditActor system(String service) {
        return new AuditActor("SYSTEM", service, service, "SYSTEM", "internal", service);
    }
}
