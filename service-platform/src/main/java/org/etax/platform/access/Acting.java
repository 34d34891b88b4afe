package org.etax.platform.access;

import org.etax.kernel.TaxpayerId;
import org.etax.platform.security.Actor;

/**
 * Somebody acting for a taxpayer with a right that was just checked. Controllers take it as a parameter.
 *
 * @param actor who calls
 * @param actorId the person's own taxpayer id, the program's client id or the officer's staff number
 * @param actorName display name
 * @param capacity in which
 * @param taxpayerId for whom
 */
public record Acting(Actor actor, String actorId, String actorName, String capacity, TaxpayerId taxpayerId) {}
