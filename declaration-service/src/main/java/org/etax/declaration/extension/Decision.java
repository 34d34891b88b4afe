package org.etax.declaration.extension;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ended the waiting of a proposal.
 *
 * @param by who decided; the proposer himself when he withdrew
 * @param at when
 * @param reason why, where one was given
 */
record Decision(Officer by, Instant at, @Nullable String reason) {}
