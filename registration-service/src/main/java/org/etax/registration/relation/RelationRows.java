package org.etax.registration.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The relations as the taxpayer sees them. */
@Repository
class RelationRows {

    private static final String COLUMNS =
            "id, person_id, person_name, identity_masked, role, status, valid_from, valid_to, source, invited_by";

    private final JdbcTemplate jdbc;

    RelationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person has or is invited to that role already. */
    boolean add(TaxpayerId taxpayerId, Relation relation, Instant at) {
        return jdbc.update(
                        "insert into relation (taxpayer_id, " + COLUMNS
                                + ", recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        taxpayerId.value(),
                        relation.id(),
                        relation.personId().value(),
                        relation.personName(),
                        relation.identityMasked(),
                        relation.role().name(),
                        relation.status().name(),
                        relation.validFrom(),
                        relation.validTo(),
                        relation.source().name(),
                        relation.invitedBy(),
                        Timestamp.from(at))
                == 1;
    }

    /** Changes a relation that still stands as it was read; false when somebody else was first. */
    boolean change(TaxpayerId taxpayerId, Relation.Status from, Relation relation) {
        return jdbc.update(
                        """
                        update relation set status = ?, valid_from = ?, valid_to = ?
                        where taxpayer_id = ? and id = ? and status = ?""",
                        relation.status().name(),
                        relation.validFrom(),
                        relation.validTo(),
                        taxpayerId.value(),
                        relation.id(),
                        from.name())
                == 1;
    }

    Optional<Relation> find(TaxpayerId taxpayerId, UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from relation where taxpayer_id = ? and id = ?",
                        (row, n) -> relation(row),
                        taxpayerId.value(),
                        id)
                .stream()
                .findFirst();
    }

    List<Relation> of(TaxpayerId taxpayerId, UUID after, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from relation where taxpayer_id = ? and id > ? order by id limit ?",
                (row, n) -> relation(row),
                taxpayerId.value(),
                after,
                limit);
    }

    List<Relation> of(TaxpayerId taxpayerId, TaxpayerId person) {
        return jdbc.query(
                "select " + COLUMNS + " from relation where taxpayer_id = ? and person_id = ? order by id",
                (row, n) -> relation(row),
                taxpayerId.value(),
                person.value());
    }

    List<Right> rightsOf(Role role) {
        return jdbc.queryForList("select right_name from role_right where role = ?", String.class, role.name()).stream()
                .map(Right::valueOf)
                .toList();
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getObject(1, UUID.class),
                new TaxpayerId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Role.valueOf(row.getString(5)),
                Relation.Status.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                RelationSource.valueOf(row.getString(9)),
                row.getString(10));
    }
}
