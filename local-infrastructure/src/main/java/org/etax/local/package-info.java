/** Real PostgreSQL, Kafka, Redis and Keycloak as child processes, for tests and for the launcher. */
@NullMarked
package org.etax.local;

import org.jspecify.annotations.NullMarked;
