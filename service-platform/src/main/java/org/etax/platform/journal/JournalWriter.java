package org.etax.platform.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etax.kernel.Ids;
import org.etax.kernel.TaxpayerId;
import org.etax.kernel.event.EventContract;
import org.etax.kernel.event.EventTypes;
import org.etax.platform.trace.TraceParent;
import org.etax.platform.write.DeferredWrites;
import org.etax.platform.write.Write;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Numbers and writes a page of the journal: for each taxpayer one statement that counts on and writes what it counted. */
final class JournalWriter {

    private static final String COUNT = """
            with counted as (
            insert into journal_counter (taxpayer_id, event_sequence, audit_sequence, last_at) values (?, ?, ?, ?)
            on conflict (taxpayer_id) do update set
                event_sequence = journal_counter.event_sequence + excluded.event_sequence,
                audit_sequence = journal_counter.audit_sequence + excluded.audit_sequence,
                last_at = greatest(excluded.last_at, journal_counter.last_at + interval '1 microsecond')
            returning event_sequence, audit_sequence, last_at)""";

    private static final String EVENTS = """
            insert into outbox (taxpayer_id, sequence, created_at, id, bucket, topic, type, payload, trace_parent)
            select row.taxpayer_id, event_sequence - row.before_last, last_at, id, bucket, topic, type, payload, trace_parent
            from counted cross join (values %s)
            as row (taxpayer_id, before_last, id, bucket, topic, type, payload, trace_parent)""";

    private static final String EVENT = "(?, ?::bigint, ?::uuid, ?::smallint, ?, ?, ?::bytea, ?)";

    private static final String ENTRIES = """
            insert into audit_entry (taxpayer_id, sequence, at, actor_kind, actor_id, actor_name, capacity, channel, client,
                action, subject_type, subject_id, before_state, after_state, trace_id)
            select row.taxpayer_id, audit_sequence - row.before_last, last_at, actor_kind, actor_id, actor_name, capacity,
                channel, client, action, subject_type, subject_id, before_state, after_state, trace_id
            from counted cross join (values %s)
            as row (taxpayer_id, before_last, actor_kind, actor_id, actor_name, capacity, channel, client, action, subject_type,
                subject_id, before_state, after_state, trace_id)""";

    private static final String ENTRY = "(?, ?::bigint, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DeferredWrites writes;
    private final JsonMapper json;
    private final Clock clock;
    private final TraceParent trace;

    JournalWriter(DeferredWrites writes, JsonMapper json, Clock clock, TraceParent trace) {
        this.writes = writes;
        this.json = json;
        this.clock = clock;
        this.trace = trace;
    }

    /** Adds the page to the writes of the running transaction, as the last of them. */
    JournalWritten write(List<EventContract> events, List<AuditRecord> entries) {
        Map<TaxpayerId, List<EventContract>> eventsOf =
                events.stream().collect(Collectors.groupingBy(EventContract::taxpayerId));
        Map<TaxpayerId, List<AuditRecord>> entriesOf =
                entries.stream().collect(Collectors.groupingBy(AuditRecord::taxpayerId));
        // in one order, so that two transactions over the same taxpayers cannot deadlock
        Map<TaxpayerId, Write> statements = new TreeMap<>();
        eventsOf.forEach((id, some) -> statements.put(id, statement(id, some, entriesOf.getOrDefault(id, List.of()))));
        entriesOf.forEach((id, some) -> statements.computeIfAbsent(id, one -> statement(one, List.of(), some)));
        statements.values().forEach(writes::add);
        return new JournalWritten(Set.copyOf(eventsOf.keySet()), Set.copyOf(entriesOf.keySet()));
    }

    private Write statement(TaxpayerId id, List<EventContract> events, List<AuditRecord> entries) {
        List<@Nullable Object> arguments = new ArrayList<>();
        Collections.addAll(
                arguments,
                id.value(),
                events.size(),
                entries.size(),
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        String insertEvents = EVENTS.formatted(rows(EVENT, events.size()));
        String insertEntries = ENTRIES.formatted(rows(ENTRY, entries.size()));
        for (int i = 0; i < events.size(); i++) {
            addEvent(arguments, events.size() - 1 - i, events.get(i));
        }
        for (int i = 0; i < entries.size(); i++) {
            addEntry(arguments, entries.size() - 1 - i, entries.get(i));
        }
        if (entries.isEmpty()) {
            return Write.of(COUNT + insertEvents, arguments);
        }
        return Write.of(
                events.isEmpty()
                        ? COUNT + insertEntries
                        : COUNT + ", published as (" + insertEvents + ")" + insertEntries,
                arguments);
    }

    private static String rows(String row, int count) {
        return String.join(", ", Collections.nCopies(count, row));
    }

    private void addEvent(List<@Nullable Object> arguments, int beforeLast, EventContract event) {
        Collections.addAll(
                arguments,
                event.taxpayerId().value(),
                beforeLast,
                Ids.next(),
                Buckets.of(event.taxpayerId()),
                EventTypes.topicOf(event.getClass()),
                EventTypes.typeOf(event.getClass()),
                json.writeValueAsBytes(event),
                trace.header());
    }

    private void addEntry(List<@Nullable Object> arguments, int beforeLast, AuditRecord entry) {
        Collections.addAll(
                arguments,
                entry.taxpayerId().value(),
                beforeLast,
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
                trace.traceId());
    }
}
