package org.etax.registration.person;

import java.time.Instant;
import org.etax.kernel.TaxpayerId;
import org.jspecify.annotations.Nullable;

/**
 * @param taxpayerId the person's own id
 * @param name real name
 * @param residentId masked
 * @param verifiedAt when the real name was verified
 */
record PersonView(
        TaxpayerId taxpayerId,
        String name,
        String residentId,
        @Nullable Instant verifiedAt) {

    static PersonView of(Person person) {
        return new PersonView(person.id(), person.name(), person.identityMasked(), person.verifiedAt());
    }
}
