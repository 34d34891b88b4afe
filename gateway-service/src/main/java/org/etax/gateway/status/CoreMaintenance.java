package org.etax.gateway.status;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the core system (金税三期) rests: once, or every day. What is filed meanwhile is accepted and passed on afterwards.
 *
 * @param startsAt first instant of a single window
 * @param endsAt first instant after it
 * @param dailyFrom time of day in Beijing from which a daily window holds
 * @param dailyTo time of day at which it ends
 */
record CoreMaintenance(
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable LocalTime dailyFrom,
        @Nullable LocalTime dailyTo) {}
