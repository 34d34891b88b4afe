package org.etax.registration.taxpayer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.UnifiedSocialCreditCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who holds a credit code or a number of the core: one taxpayer each, kept by primary keys. */
@Repository
public class Claims {

    private final JdbcTemplate jdbc;

    Claims(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who holds the code, if anybody. */
    public Optional<Claim> find(UnifiedSocialCreditCode creditCode) {
        return jdbc
                .query(
                        "select holder_id, claimed_at from credit_code_claim where credit_code = ?",
                        (row, n) -> new Claim(
                                new TaxpayerId(row.getString(1)),
                                row.getTimestamp(2).toInstant()),
                        creditCode.value())
                .stream()
                .findFirst();
    }

    /**
     * Claims the code, or says who was first. A claim made at the same moment is waited for.
     */
    public Optional<Claim> claim(UnifiedSocialCreditCode creditCode, TaxpayerId holder, Instant at) {
        int claimed = jdbc.update(
                "insert into credit_code_claim (credit_code, holder_id, claimed_at) values (?, ?, ?) on conflict do nothing",
                creditCode.value(),
                holder.value(),
                Timestamp.from(at));
        return claimed == 1 ? Optional.empty() : find(creditCode);
    }

    /** Who holds the core's registration number (登记序号), if anybody. */
    public Optional<TaxpayerId> findByCoreNumber(String number) {
        return jdbc
                .queryForList(
                        "select holder_id from core_registration_claim where core_registration_number = ?",
                        String.class,
                        number)
                .stream()
                .findFirst()
                .map(TaxpayerId::new);
    }

    /** Claims the core's number; the answer is who holds it now. */
    public TaxpayerId claimCoreNumber(String number, TaxpayerId holder) {
        jdbc.update(
                "insert into core_registration_claim (core_registration_number, holder_id) values (?, ?) on conflict do nothing",
                number,
                holder.value());
        return findByCoreNumber(number).orElseThrow();
    }

    /**
     * @param holder who holds the code
     * @param claimedAt since when
     */
    public record Claim(TaxpayerId holder, Instant claimedAt) {}
}
