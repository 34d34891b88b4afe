package org.etax.gateway.status;

import java.time.Instant;
import java.util.List;

/**
 * The gateway that answers and every service that it knows.
 *
 * @param asOf when they were asked
 * @param items by name, the gateway first
 */
record ProcessList(Instant asOf, List<ProcessView> items) {}
