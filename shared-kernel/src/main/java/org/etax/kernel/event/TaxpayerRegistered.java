package org.etax.kernel.event;

import java.time.Instant;
import java.util.List;
import org.etax.kernel.TaxpayerId;

/**
 * A taxpayer has confirmed its registration (税务信息确认) and exists from now on.
 *
 * @param taxpayerId the new taxpayer
 * @param facts everything known at registration, the same rows that {@link TaxpayerFactsChanged} carries
 * @param determinations the taxes to be filed (税费种认定)
 * @param registeredAt when the registration was accepted
 */
public record TaxpayerRegistered(
        TaxpayerId taxpayerId, List<TaxpayerFact> facts, List<TaxDetermination> determinations, Instant registeredAt)
        implements EventContract {}
