package org.etax.registration.person;

import java.time.Instant;
import org.etax.kernel.TaxpayerId;

/**
 * Inside this service: a person's real name was confirmed for the first time.
 *
 * @param id the person
 * @param at when
 */
public record PersonVerified(TaxpayerId id, Instant at) {}
