package org.etax.goldentax.sync;

import java.time.Instant;

/**
 * How much was not in the core at a moment.
 *
 * @param minute when it was counted
 * @param waiting how many items were on their way
 * @param stopped how many the core had refused or somebody had to look at
 */
record BacklogSample(Instant minute, long waiting, long stopped) {}
