package org.etax.goldentax.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.etax.kernel.event.CoreSynchronised.Subject;

/**
 * A day and domain that could not be compared so far; it is tried again until it can be.
 *
 * @param day business day
 * @param domain kind of objects, which names the owner
 * @param reason what went wrong last
 * @param failures how often in a row
 * @param since when it went wrong first
 * @param lastAt when last
 */
record TroubleView(LocalDate day, Subject domain, String reason, int failures, Instant since, Instant lastAt) {}
