package org.etax.platform.journal;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Numbers and writes a page of the journal: one counter row a taxpayer, then the rows in batches. */
final class JournalWriter {

    private static final String COUNT = """
            insert into journal_counter (taxpayer_id, event_sequence, audit_sequence, last_at) values (?, ?, ?, ?)
            on conflict (taxpayer_id) do update set
                event_sequence = journal_counter.event_sequence + excluded.event_sequence,
                audit_sequence = journal_counter.audit_sequence + excluded.audit_sequence,
                last_at = greatest(excluded.last_at, journal_counter.last_at + interval '1 microsecond')
            returning event_sequence, audit_sequence, last_at""";

    private static final String EVENT = """
            insert into outbox (taxpayer_id, sequence, id, bucket, topic, type, payload, trace_parent, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENTRY = """
            insert into audit_entry (taxpayer_id, sequence, at, actor_kind, actor_id, actor_name, capacity, channel, client,
                action, subject_type, subject_id, before_state, after_state, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final @Nullable Tracer tracer;

    JournalWriter(JdbcTemplate jdbc, JsonMapper json, Clock clock, @Nullable Tracer tracer) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.tracer = tracer;
    }

    JournalWritten write(List<EventContract> events, List<AuditRecord> entries) {
        Map<TaxpayerId, List<EventContract>> eventsOf =
                events.stream().collect(Collectors.groupingBy(EventContract::taxpayerId));
        Map<TaxpayerId, List<AuditRecord>> entriesOf =
                entries.stream().collect(Collectors.groupingBy(AuditRecord::taxpayerId));
        // in one order, so that two transactions over the same taxpayers cannot deadlock
        Map<TaxpayerId, Counted> counted = new TreeMap<>();
        eventsOf.keySet().forEach(id -> counted.put(id, Counted.NONE));
        entriesOf.keySet().forEach(id -> counted.put(id, Counted.NONE));
        counted.replaceAll((id, none) -> count(
                id,
                eventsOf.getOrDefault(id, List.of()).size(),
                entriesOf.getOrDefault(id, List.of()).size()));
        TraceContext trace = trace();
        List<Object[]> eventRows = new ArrayList<>(events.size());
        eventsOf.forEach((id, list) -> eventRows(id, list, counted.getOrDefault(id, Counted.NONE), trace, eventRows));
        List<Object[]> entryRows = new ArrayList<>(entries.size());
        entriesOf.forEach((id, list) -> entryRows(list, counted.getOrDefault(id, Counted.NONE), trace, entryRows));
        insert(EVENT, eventRows);
        insert(ENTRY, entryRows);
        return new JournalWritten(Set.copyOf(eventsOf.keySet()), Set.copyOf(entriesOf.keySet()));
    }

    private Counted count(TaxpayerId taxpayerId, int events, int entries) {
        return jdbc.queryForObject(
                COUNT,
                (row, n) -> new Counted(
                        row.getLong(1) - events,
                        row.getLong(2) - entries,
                        row.getTimestamp(3).toInstant()),
                taxpayerId.value(),
                events,
                entries,
                Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private void insert(String sql, List<Object[]> rows) {
        if (rows.size() == 1) {
            jdbc.update(sql, rows.getFirst());
        } else if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private void eventRows(
            TaxpayerId id,
            List<EventContract> events,
            Counted counted,
            @Nullable TraceContext trace,
            List<Object[]> rows) {
        long sequence = counted.events();
        for (EventContract event : events) {
            rows.add(new Object[] {
                id.value(),
                ++sequence,
                Ids.next(),
                Buckets.of(id),
                EventTypes.topicOf(event.getClass()),
                EventTypes.typeOf(event.getClass()),
                json.writeValueAsBytes(event),
                trace == null
                        ? null
                        : "00-" + trace.traceId() + "-" + trace.spanId() + (isSampled(trace) ? "-01" : "-00"),
                Timestamp.from(counted.at())
            });
        }
    }

    private void entryRows(
            List<AuditRecord> entries, Counted counted, @Nullable TraceContext trace, List<Object[]> rows) {
        long sequence = counted.entries();
        for (AuditRecord entry : entries) {
            rows.add(new Object[] {
                entry.taxpayerId().value(),
                ++sequence,
                Timestamp.from(counted.at()),
                entry.actor().kind(),
                entry.actor().id(),
                entry.actor().name(),
                entry.actor().capacity(),
                entry.actor().channel(),
                entry.actor().client(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.before() == null ? null : json.writeValueAsString(entry.before()),
                entry.after() == null ? null : json.writeValueAsString(entry.after()),
                trace == null ? null : trace.traceId()
            });
        }
    }

    private @Nullable TraceContext trace() {
        return tracer == null || tracer.currentSpan() == null
                ? null
                : tracer.currentSpan().context();
    }

    private static boolean isSampled(TraceContext trace) {
        return Boolean.TRUE.equals(trace.sampled());
    }

    private record Counted(long events, long entries, Instant at) {
        static final Counted NONE = new Counted(0, 0, Instant.EPOCH);
    }
}
