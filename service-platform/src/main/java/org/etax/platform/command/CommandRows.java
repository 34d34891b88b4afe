package org.etax.platform.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.etax.kernel.TaxpayerId;
import org.etax.platform.access.Acting;
import org.etax.platform.write.DeferredWrites;
import org.etax.platform.write.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of acts. */
public final class CommandRows {

    private static final String INSERT = """
            insert into command (taxpayer_id, client, operation, command_key, fingerprint, actor_kind, actor_id,
                actor_name, channel, received_at, status, location, entity_tag, answer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final DeferredWrites writes;

    CommandRows(JdbcClient jdbc, JdbcTemplate template, DeferredWrites writes) {
        this.jdbc = jdbc;
        this.template = template;
        this.writes = writes;
    }

    Optional<Stored> find(Key key) {
        return template
                .query("""
                        select operation, fingerprint, received_at, status, location, entity_tag, answer from command
                        where taxpayer_id = ? and client = ? and operation = ? and command_key = ?""", (row, n) -> stored(row), key.taxpayerId().value(), key.client(), key.operation(), key.key())
                .stream()
                .findFirst();
    }

    Optional<Stored> find(TaxpayerId taxpayerId, String client, String key) {
        return jdbc.sql("""
                select operation, fingerprint, received_at, status, location, entity_tag, answer from command
                where taxpayer_id = :taxpayerId and client = :client and command_key = :key order by received_at limit 1""")
                .param("taxpayerId", taxpayerId.value())
                .param("client", client)
                .param("key", key)
                .query((row, n) -> stored(row))
                .optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString(1),
                row.getBytes(2),
                row.getTimestamp(3).toInstant(),
                HttpStatus.valueOf(row.getInt(4)),
                row.getString(5),
                row.getString(6),
                row.getBytes(7));
    }

    /** Written at the end of the running transaction, which fails when the act was done before. */
    void insert(
            Key key,
            byte[] fingerprint,
            Acting acting,
            IncomingCommand incoming,
            Answer<?> answer,
            byte[] answerBytes) {
        writes.add(Write.of(
                INSERT,
                Arrays.asList(
                        key.taxpayerId().value(),
                        key.client(),
                        key.operation(),
                        key.key(),
                        fingerprint,
                        acting.actor().kind().name(),
                        acting.actorId(),
                        acting.actorName(),
                        acting.actor().channel(),
                        Timestamp.from(incoming.receivedAt()),
                        answer.status().value(),
                        answer.location(),
                        answer.entityTag(),
                        answerBytes)));
    }

    record Key(TaxpayerId taxpayerId, String client, String operation, String key) {}

    /**
     * @param operation what was done
     * @param fingerprint of the request
     * @param receivedAt when it was taken
     * @param status it was answered with
     * @param location of what it made
     * @param entityTag version of what it made
     * @param answer as sent, JSON
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Stored(
            String operation,
            byte[] fingerprint,
            Instant receivedAt,
            HttpStatus status,
            @Nullable String location,
            @Nullable String entityTag,
            byte[] answer) {}
}
