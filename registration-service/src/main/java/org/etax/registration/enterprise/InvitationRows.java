package org.etax.registration.enterprise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.etax.registration.person.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows of invitations to do a registration, kept under the invited person. */
@Repository
class InvitationRows {

    private final JdbcTemplate jdbc;

    InvitationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A repeated invitation is the same invitation, with the newest name. */
    void add(TaxpayerId invitee, String inviteeName, UnifiedSocialCreditCode creditCode, Person inviter, Instant at) {
        jdbc.update(
                """
                insert into registration_invitation (taxpayer_id, credit_code, invited_by, inviter_name, invitee_name, invited_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (taxpayer_id, credit_code, invited_by) do update set
                    invitee_name = excluded.invitee_name, invited_at = excluded.invited_at""",
                invitee.value(),
                creditCode.value(),
                inviter.id().value(),
                inviter.name(),
                inviteeName,
                Timestamp.from(at));
    }

    List<TaxpayerId> inviters(TaxpayerId invitee, String inviteeName, UnifiedSocialCreditCode creditCode) {
        return jdbc.queryForList("""
                        select invited_by from registration_invitation
                        where taxpayer_id = ? and credit_code = ? and invitee_name = ?""", String.class, invitee.value(), creditCode.value(), inviteeName).stream()
                .map(TaxpayerId::new)
                .toList();
    }

    List<RegistrationInvitation> of(TaxpayerId invitee, String inviteeName) {
        return jdbc.query(
                """
                select credit_code, inviter_name, invited_at from registration_invitation
                where taxpayer_id = ? and invitee_name = ? order by invited_at limit 500""",
                (row, n) -> new RegistrationInvitation(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
                invitee.value(),
                inviteeName);
    }
}
