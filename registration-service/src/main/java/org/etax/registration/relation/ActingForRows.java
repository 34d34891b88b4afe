package org.etax.registration.relation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etax.kernel.Right;
import org.etax.kernel.TaxpayerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The relations as the person sees them: one indexed read answers whether somebody may act. */
@Repository
class ActingForRows {

    private static final String LINK = """
            select a.principal_id, a.relation_id, a.role, a.status, a.valid_from, a.valid_to,
                array(select r.right_name from role_right r where r.role = a.role) as rights
            from acting_for a where a.taxpayer_id = ?""";

    private final JdbcTemplate jdbc;

    ActingForRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing.Link> links(TaxpayerId person, TaxpayerId principal) {
        return jdbc.query(LINK + " and a.principal_id = ?", (row, n) -> link(row), person.value(), principal.value());
    }

    /** The open relations to at most so many taxpayers, in order of the taxpayers' ids, after one of them. */
    Map<TaxpayerId, List<Standing.Link>> open(TaxpayerId person, String after, int taxpayers) {
        return byPrincipal(LINK + """
                 and a.status = 'ACTIVE' and a.principal_id in (
                    select o.principal_id from acting_for o
                    where o.taxpayer_id = ? and o.status = 'ACTIVE' and o.principal_id > ?
                    group by o.principal_id order by o.principal_id limit ?)
                order by a.principal_id""", person.value(), person.value(), after, taxpayers);
    }

    /** The relations that the person has not answered, latest first. */
    Map<TaxpayerId, List<Standing.Link>> pending(TaxpayerId person, int most) {
        return byPrincipal(
                LINK + " and a.status = 'PENDING' order by a.relation_id desc limit ?", person.value(), most);
    }

    private Map<TaxpayerId, List<Standing.Link>> byPrincipal(String sql, Object... values) {
        Map<TaxpayerId, List<Standing.Link>> links = new LinkedHashMap<>();
        jdbc.query(
                sql,
                row -> {
                    links.computeIfAbsent(new TaxpayerId(row.getString(1)), id -> new ArrayList<>())
                            .add(link(row));
                },
                values);
        return links;
    }

    void add(TaxpayerId principal, Relation relation) {
        jdbc.update(
                """
                insert into acting_for (taxpayer_id, principal_id, relation_id, role, status, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)""",
                relation.personId().value(),
                principal.value(),
                relation.id(),
                relation.role().name(),
                relation.status().name(),
                relation.validFrom(),
                relation.validTo());
    }

    void change(TaxpayerId principal, Relation relation) {
        jdbc.update(
                """
                update acting_for set status = ?, valid_from = ?, valid_to = ?
                where taxpayer_id = ? and principal_id = ? and relation_id = ?""",
                relation.status().name(),
                relation.validFrom(),
                relation.validTo(),
                relation.personId().value(),
                principal.value(),
                relation.id());
    }

    /** Whose people the invitation belongs to, if the person has such a relation. */
    List<TaxpayerId> principals(TaxpayerId person, UUID relationId) {
        return jdbc
                .queryForList(
                        "select principal_id from acting_for where taxpayer_id = ? and relation_id = ?",
                        String.class,
                        person.value(),
                        relationId)
                .stream()
                .map(TaxpayerId::new)
                .toList();
    }

    private static Standing.Link link(ResultSet row) throws SQLException {
        return new Standing.Link(
                row.getObject(2, UUID.class),
                Role.valueOf(row.getString(3)),
                Relation.Status.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                rights(row.getArray(7)));
    }

    static Set<Right> rights(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(Right::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }
}
