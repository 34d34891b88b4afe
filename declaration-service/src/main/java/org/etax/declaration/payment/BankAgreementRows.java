package org.etax.declaration.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.privacy.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements; account number and holder are encrypted. */
@Repository
class BankAgreementRows {

    private static final String SELECT = """
            select taxpayer_id, id, number, bank_code, account_encrypted, account_name_encrypted, signed_on, status, refusal,
                status_at from bank_agreement where taxpayer_id = :taxpayerId\s""";

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final Clock clock;

    BankAgreementRows(JdbcClient jdbc, PersonalData personal, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.clock = clock;
    }

    boolean exists(TaxpayerId taxpayerId, BankCode bank, String number) {
        return jdbc.sql("""
                select exists (select 1 from bank_agreement
                    where taxpayer_id = :taxpayerId and bank_code = :bank and number = :number)""")
                .param("taxpayerId", taxpayerId.value())
                .param("bank", bank.value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void insert(AgreementTerms terms) {
        jdbc.sql("""
                insert into bank_agreement (taxpayer_id, id, number, bank_code, account_encrypted, account_masked,
                    account_name_encrypted, signed_on, status, refusal, status_at, version)
                values (:taxpayerId, :id, :number, :bank, :account, :masked, :name, :signedOn, 'UNVERIFIED', null, :at, 1)""")
                .param("taxpayerId", terms.taxpayerId().value())
                .param("id", terms.id())
                .param("number", terms.number())
                .param("bank", terms.bank().value())
                .param("account", personal.encrypt(terms.account().value(), context(terms.id())))
                .param("masked", terms.account().masked())
                .param("name", personal.encrypt(terms.accountName(), context(terms.id())))
                .param("signedOn", terms.signedOn())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The agreement, locked until the transaction ends. */
    Optional<BankAgreement> lock(TaxpayerId taxpayerId, UUID id) {
        return find(taxpayerId, id, "and id = :id for update");
    }

    Optional<BankAgreement> find(TaxpayerId taxpayerId, UUID id) {
        return find(taxpayerId, id, "and id = :id");
    }

    List<BankAgreement> all(TaxpayerId taxpayerId) {
        return jdbc.sql(SELECT + "order by id")
                .param("taxpayerId", taxpayerId.value())
                .query((row, n) -> agreement(row))
                .list();
    }

    void update(BankAgreement agreement) {
        Columns columns = columns(agreement);
        jdbc.sql("""
                update bank_agreement set status = :status, refusal = :refusal, status_at = :at, version = version + 1
                where taxpayer_id = :taxpayerId and id = :id""")
                .param("taxpayerId", agreement.terms().taxpayerId().value())
                .param("id", agreement.terms().id())
                .param("status", columns.status())
                .param("refusal", columns.refusal())
                .param("at", Timestamp.from(columns.at()))
                .update();
    }

    private Columns columns(BankAgreement agreement) {
        return switch (agreement) {
            case BankAgreement.Unverified(AgreementTerms _, AgreementRefusal refusal) ->
                new Columns("UNVERIFIED", refusal == null ? null : refusal.name(), clock.instant());
            case BankAgreement.Verified(AgreementTerms _, Instant at) -> new Columns("VERIFIED", null, at);
            case BankAgreement.Ended(AgreementTerms _, Instant at) -> new Columns("ENDED", null, at);
        };
    }

    private record Columns(String status, @Nullable String refusal, Instant at) {}

    private Optional<BankAgreement> find(TaxpayerId taxpayerId, UUID id, String condition) {
        return jdbc.sql(SELECT + condition)
                .param("taxpayerId", taxpayerId.value())
                .param("id", id)
                .query((row, n) -> agreement(row))
                .optional();
    }

    private BankAgreement agreement(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        AgreementTerms terms = new AgreementTerms(
                id,
                new TaxpayerId(row.getString("taxpayer_id")),
                row.getString("number"),
                new BankCode(row.getString("bank_code")),
                new AccountNumber(personal.decrypt(row.getBytes("account_encrypted"), context(id))),
                personal.decrypt(row.getBytes("account_name_encrypted"), context(id)),
                row.getObject("signed_on", LocalDate.class));
        Instant at = row.getTimestamp("status_at").toInstant();
        String refusal = row.getString("refusal");
        return switch (row.getString("status")) {
            case "VERIFIED" -> new BankAgreement.Verified(terms, at);
            case "ENDED" -> new BankAgreement.Ended(terms, at);
            default -> new BankAgreement.Unverified(terms, refusal == null ? null : AgreementRefusal.valueOf(refusal));
        };
    }

    private static String context(UUID id) {
        return "bank-agreement/" + id;
    }
}
