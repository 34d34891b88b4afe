package org.etax.registration.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of the accounts that people sign in with. */
@Repository
class SignInRows {

    private final JdbcTemplate jdbc;

    SignInRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaxpayerId> holder(Actor actor) {
        return jdbc
                .queryForList(
                        "select holder_id from sign_in where issuer = ? and subject = ? and holder_id is not null",
                        String.class,
                        actor.issuer(),
                        actor.subject())
                .stream()
                .findFirst()
                .map(TaxpayerId::new);
    }

    /** Counts an attempt of today. */
    SignIn attempt(Actor actor, LocalDate today) {
        return jdbc.queryForObject(
                """
                insert into sign_in (issuer, subject, account_id, attempts_on, attempts) values (?, ?, ?, ?, 1)
                on conflict (issuer, subject) do update set
                    attempts = case when sign_in.attempts_on = excluded.attempts_on then sign_in.attempts + 1 else 1 end,
                    attempts_on = excluded.attempts_on
                returning account_id, holder_id, attempts""",
                (row, n) -> new SignIn(new TaxpayerId(row.getString(1)), id(row.getString(2)), row.getInt(3)),
                actor.issuer(),
                actor.subject(),
                TaxpayerId.create().value(),
                today);
    }

    /** Gives an attempt back that came to no answer. */
    void forgive(Actor actor) {
        jdbc.update(
                "update sign_in set attempts = attempts - 1 where issuer = ? and subject = ? and attempts > 0",
                actor.issuer(),
                actor.subject());
    }

    /** False when the account belongs to somebody else already. */
    boolean bind(Actor actor, TaxpayerId person, Instant at) {
        return jdbc.update("""
                        update sign_in set holder_id = ?, bound_at = coalesce(bound_at, ?), attempts = 0
                        where issuer = ? and subject = ? and (holder_id is null or holder_id = ?)""", person.value(), Timestamp.from(at), actor.issuer(), actor.subject(), person.value())
                == 1;
    }

    private static @Nullable TaxpayerId id(@Nullable String text) {
        return text == null ? null : new TaxpayerId(text);
    }

    /**
     * @param accountId holds the account's acts until it belongs to a person
     * @param person whose account it is, null while nobody's
     * @param attempts of today, this one counted
     */
    record SignIn(TaxpayerId accountId, @Nullable TaxpayerId person, int attempts) {}
}
