package org.etax.gateway.status;

import org.etax.gateway.route.Circuit;
import org.jspecify.annotations.Nullable;

/**
 * A service for operators.
 *
 * @param service its name; {@code gateway} for this gateway itself
 * @param state how it is, as this gateway sees it
 * @param circuit whether this gateway asks it; null for the gateway itself
 * @param process what the process says that answered; null when none did
 */
record ProcessView(
        String service,
        ServiceState state,
        @Nullable Circuit circuit,
        @Nullable ProcessReport process) {}
