package org.etax.platform.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a kind of work is not done.
 *
 * @param name which kind
 * @param open how many pieces wait or are under way
 * @param oldestAt since when the oldest of them does; null when there is none
 */
record WorkView(String name, long open, @Nullable Instant oldestAt) {}
