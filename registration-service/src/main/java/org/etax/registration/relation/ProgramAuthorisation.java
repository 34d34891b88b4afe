package org.etax.registration.relation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.etax.kernel.Right;
import org.jspecify.annotations.Nullable;

/**
 * A program that may act for a taxpayer under its own credential (直连), narrowed to rights and an end date.
 *
 * @param clientId the program's OAuth client
 * @param rights what it may do, always in the same order
 * @param expiresOn last day
 * @param grantedBy who authorised it
 * @param grantedAt when
 * @param endedAt when the taxpayer ended it early
 */
record ProgramAuthorisation(
        String clientId,
        Set<Right> rights,
        LocalDate expiresOn,
        String grantedBy,
        Instant grantedAt,
        @Nullable Instant endedAt) {

    ProgramAuthorisation {
        rights = Collections.unmodifiableSet(new TreeSet<>(rights));
    }

    Standing standing(LocalDate day) {
        if (endedAt != null) {
            return new Standing.MayNot("program-not-authorised", null);
        }
        return day.isAfter(expiresOn)
                ? new Standing.MayNot("program-authorisation-expired", expiresOn.toString())
                : new Standing.May("PROGRAM", rights);
    }
}
