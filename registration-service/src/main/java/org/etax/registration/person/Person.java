package org.etax.registration.person;

import java.time.Instant;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * A natural person (自然人).
 *
 * @param id the person's own taxpayer id
 * @param name real name
 * @param identityMasked resident id with its middle hidden
 * @param verifiedAt when public security confirmed the name; null for somebody only named by others so far
 */
public record Person(
        TaxpayerId id,
        String name,
        String identityMasked,
        @Nullable Instant verifiedAt) {}
