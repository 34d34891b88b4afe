-- What every service keeps beside its own state. Placement marks: see docs/adr/0003-schema-placement.md.

-- The row of each act: idempotency record and proof of who asked for what. The first answer is kept as sent.
create table command (
    taxpayer_id text not null,
    client text not null,
    operation text not null,
    command_key text not null,
    fingerprint bytea not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    channel text not null,
    received_at timestamptz not null,
    status smallint not null,
    location text,
    entity_tag text,
    answer bytea not null,
    constraint command_pk primary key (taxpayer_id, client, operation, command_key)
);
comment on table command is '@distributed';

-- Numbers events and audit entries of a taxpayer without gaps; locked last in a business transaction. Every commit rewrites
-- the row, so no index may name a column but the key: the rewrite then stays on its page (docs/adr/0006-audit-sealing.md).
create table journal_counter (
    taxpayer_id text not null,
    event_sequence bigint not null,
    audit_sequence bigint not null,
    sealed_sequence bigint not null default 0,
    last_at timestamptz not null,
    constraint journal_counter_pk primary key (taxpayer_id)
) with (fillfactor = 80);
comment on table journal_counter is '@distributed';

-- Events committed with the state they tell of and not yet published; a published row is deleted.
create table outbox (
    taxpayer_id text not null,
    sequence bigint not null,
    id uuid not null,
    bucket smallint not null,
    topic text not null,
    type text not null,
    payload bytea not null,
    trace_parent text,
    created_at timestamptz not null,
    constraint outbox_pk primary key (taxpayer_id, sequence)
) with (vacuum_truncate = off, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
comment on table outbox is '@distributed';
-- Read in order from the oldest: a plain index scan marks the entries of deleted rows and passes them the next time. A table
-- that vacuum may shorten to nothing would be planned as empty and then be read as a whole, dead rows and all.
create index outbox_by_age on outbox (created_at, sequence);

-- Events already applied.
create table inbox (
    taxpayer_id text not null,
    event_id uuid not null,
    received_at timestamptz not null,
    constraint inbox_pk primary key (taxpayer_id, event_id)
);
comment on table inbox is '@distributed';
-- Old ids are forgotten by time; they are appended in its order, so ranges of pages tell where to look.
create index inbox_by_time on inbox using brin (received_at) with (autosummarize = on);

-- How far the numbered events of a taxpayer from one source were heard, those that nobody here handles included.
create table inbox_position (
    taxpayer_id text not null,
    source text not null,
    last_sequence bigint not null,
    constraint inbox_position_pk primary key (taxpayer_id, source)
) with (fillfactor = 80);
comment on table inbox_position is '@distributed';

-- Numbers that were passed over: events lost on the way. first_missing moves up as they arrive after all; past last_missing the
-- gap is filled.
create table inbox_gap (
    taxpayer_id text not null,
    source text not null,
    last_missing bigint not null,
    first_missing bigint not null,
    found_at timestamptz not null,
    constraint inbox_gap_pk primary key (taxpayer_id, source, last_missing)
);
comment on table inbox_gap is '@distributed';

-- Events that could not be applied after bounded retries.
create table dead_letter (
    id uuid not null,
    topic text not null,
    partition_number integer not null,
    offset_number bigint not null,
    holder_id text,
    type text,
    headers jsonb not null,
    payload bytea,
    reason text not null,
    failed_at timestamptz not null,
    replayed_at timestamptz,
    replayed_by text,
    constraint dead_letter_pk primary key (id),
    constraint dead_letter_once unique (topic, partition_number, offset_number)
);
comment on table dead_letter is '@local';

-- Who did what. Append-only; a sealer chains the rows of a taxpayer afterwards.
create table audit_entry (
    taxpayer_id text not null,
    sequence bigint not null,
    at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    capacity text not null,
    channel text not null,
    client text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    before_state text,
    after_state text,
    trace_id text,
    constraint audit_entry_pk primary key (taxpayer_id, sequence)
);
comment on table audit_entry is '@distributed';

-- Of two seals that begin at the same entry the second is refused: so the chain has no forks.
create table audit_seal (
    taxpayer_id text not null,
    first_sequence bigint not null,
    last_sequence bigint not null,
    digest bytea not null,
    sealed_at timestamptz not null,
    constraint audit_seal_pk primary key (taxpayer_id, first_sequence)
);
comment on table audit_seal is '@distributed';

-- Who read what of a taxpayer.
create table access_entry (
    taxpayer_id text not null,
    id uuid not null,
    at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    capacity text not null,
    channel text not null,
    resource text not null,
    purpose text,
    constraint access_entry_pk primary key (taxpayer_id, id)
);
comment on table access_entry is '@distributed';

-- One instance at a time does a periodic job.
create table lease (
    name text not null,
    owner text not null,
    held_until timestamptz not null,
    constraint lease_pk primary key (name)
);
comment on table lease is '@local';
