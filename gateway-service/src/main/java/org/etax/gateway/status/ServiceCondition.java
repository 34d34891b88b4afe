package org.etax.gateway.status;

import org.etax.gateway.edge.Notice;

/**
 * How a service is.
 *
 * @param name as in its addresses
 * @param title what the public calls it
 * @param state how it is
 */
record ServiceCondition(String name, Notice title, ServiceState state) {}
