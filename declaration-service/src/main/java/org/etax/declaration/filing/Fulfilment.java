package org.etax.declaration.filing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What fulfils an obligation.
 *
 * @param form code of the form
 * @param period tax period
 * @param returnId the newest version; null when the return was filed in the legacy core
 * @param version of it, 0 in the core
 * @param coreState what the core says of it
 */
public record Fulfilment(
        String form, String period, @Nullable UUID returnId, int version, String coreState) {}
