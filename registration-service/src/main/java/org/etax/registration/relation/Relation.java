package org.etax.registration.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * A person's relation to a taxpayer, as the taxpayer sees it.
 *
 * @param id of the relation
 * @param personId the person's own taxpayer id
 * @param personName as the record, the invitation or the person's real name says
 * @param identityMasked resident id with its middle hidden
 * @param role in which capacity
 * @param status where it stands
 * @param validFrom first day
 * @param validTo last day, null while open
 * @param source who said so
 * @param invitedBy name of the inviter, null for a relation from a record
 */
record Relation(
        UUID id,
        TaxpayerId personId,
        String personName,
        String identityMasked,
        Role role,
        Status status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RelationSource source,
        @Nullable String invitedBy) {

    /** Where a relation stands. */
    enum Status {
        /** 待确认: the invited person has not answered. */
        PENDING,
        /** 有效. */
        ACTIVE,
        /** 解除. */
        ENDED,
        /** The invited person said no. */
        REFUSED
    }
}
