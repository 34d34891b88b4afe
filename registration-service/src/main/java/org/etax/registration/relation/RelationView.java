package org.etax.registration.relation;

import java.time.LocalDate;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * @param relationId of the relation
 * @param personId the person's own taxpayer id
 * @param name of the person
 * @param residentId masked
 * @param role in which capacity
 * @param status where it stands
 * @param validFrom first day
 * @param validTo last day
 * @param source who said so
 * @param invitedBy name of the inviter
 */
record RelationView(
        UUID relationId,
        TaxpayerId personId,
        String name,
        String residentId,
        Role role,
        Relation.Status status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        RelationSource source,
        @Nullable String invitedBy) {

    static RelationView of(Relation relation) {
        return new RelationView(
                relation.id(),
                relation.personId(),
                relation.personName(),
                relation.identityMasked(),
                relation.role(),
                relation.status(),
                relation.validFrom(),
                relation.validTo(),
                relation.source(),
                relation.invitedBy());
    }
}
