package org.etax.registration.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.etax.kernel.ResidentId;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.privacy.PersonalData;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of people and the claims of their identity documents. */
@Repository
class PersonRows {

    private final JdbcTemplate jdbc;
    private final PersonalData personalData;

    PersonRows(JdbcTemplate jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    Optional<TaxpayerId> holder(ResidentId identity) {
        return jdbc
                .queryForList(
                        "select holder_id from person_claim where identity_index = ?",
                        String.class,
                        personalData.index(identity.number()))
                .stream()
                .findFirst()
                .map(TaxpayerId::new);
    }

    /** The one person with this identity; of two that claim it at once, the database lets one make the person. */
    TaxpayerId claim(String name, ResidentId identity) {
        TaxpayerId fresh = TaxpayerId.create();
        int claimed = jdbc.update(
                "insert into person_claim (identity_index, holder_id) values (?, ?) on conflict do nothing",
                personalData.index(identity.number()),
                fresh.value());
        if (claimed == 0) {
            return holder(identity).orElseThrow();
        }
        jdbc.update(
                "insert into person (taxpayer_id, name, identity, identity_masked) values (?, ?, ?, ?)",
                fresh.value(),
                name,
                personalData.encrypt(identity.number(), fresh.value()),
                identity.masked());
        return fresh;
    }

    /** True when this is the first time. */
    boolean verified(TaxpayerId id, String name, Instant at) {
        return jdbc.update(
                        "update person set name = ?, verified_at = ? where taxpayer_id = ? and verified_at is null",
                        name,
                        Timestamp.from(at),
                        id.value())
                == 1;
    }

    Person get(TaxpayerId id) {
        return jdbc
                .query(
                        "select name, identity_masked, verified_at from person where taxpayer_id = ?",
                        (row, n) -> {
                            Timestamp verified = row.getTimestamp(3);
                            return new Person(
                                    id,
                                    row.getString(1),
                                    row.getString(2),
                                    verified == null ? null : verified.toInstant());
                        },
                        id.value())
                .stream()
                .findFirst()
                .orElseThrow();
    }
}
