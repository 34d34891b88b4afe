package org.etax.gateway.limit;

import java.time.Duration;

/**
 * Whether one call may be made.
 *
 * @param remaining what the caller has left
 * @param reset when his allowance is full again
 * @param retryAfter when to come back; zero for an allowed call
 */
record Verdict(boolean allowed, long remaining, Duration reset, Duration retryAfter) {}
