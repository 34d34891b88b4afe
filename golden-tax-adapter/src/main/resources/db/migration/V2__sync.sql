-- What the core is told, and what it said. Placement marks: see docs/adr/0003-schema-placement.md.

-- A taxpayer as the core knows it; djxh is null until the core has given one.
create table core_taxpayer (
    taxpayer_id text not null,
    djxh text,
    registered_on date,
    content_digest text,
    facts_version bigint not null,
    source text not null,
    updated_at timestamptz not null,
    constraint core_taxpayer_pk primary key (taxpayer_id)
);
comment on table core_taxpayer is '@distributed';

-- One version of one business object on its way to the core. due_at says when the next step is to be taken: null while it
-- waits for something else, and once nothing is left to do.
create table sync_item (
    taxpayer_id text not null,
    id uuid not null,
    bucket smallint not null,
    subject text not null,
    object_id uuid not null,
    version bigint not null,
    state text not null,
    needs uuid[] not null,
    earliest_at timestamptz not null,
    due_at timestamptz,
    tran_seq text,
    attempts integer not null,
    content text not null,
    business_day date not null,
    amount numeric(20, 2) not null,
    core_number text,
    reason text,
    created_at timestamptz not null,
    sent_at timestamptz,
    answered_at timestamptz,
    confirmed_at timestamptz,
    constraint sync_item_pk primary key (taxpayer_id, id),
    constraint sync_item_once unique (taxpayer_id, object_id, subject, version),
    constraint sync_item_state check (state in
        ('PENDING', 'SENT', 'ACKNOWLEDGED', 'CONFIRMED', 'REJECTED', 'RETRYING', 'MANUAL')),
    constraint sync_item_subject check (subject in ('REGISTRATION', 'INVOICE_SUMMARY', 'RETURN', 'PAYMENT'))
);
comment on table sync_item is '@distributed';
create index sync_item_due on sync_item (due_at) where due_at is not null;
create index sync_item_blocked on sync_item (taxpayer_id) where state = 'PENDING' and due_at is null;
create index sync_item_open on sync_item (state, id) where state <> 'CONFIRMED';
create index sync_item_by_day on sync_item (business_day, subject, object_id, version);

-- When nothing is sent: once from to, or each day between two times of Asia/Shanghai (over midnight where from is later).
create table maintenance_window (
    id uuid not null,
    starts_at timestamptz,
    ends_at timestamptz,
    daily_from time,
    daily_to time,
    reason text not null,
    set_by text not null,
    set_at timestamptz not null,
    constraint maintenance_window_pk primary key (id),
    constraint maintenance_window_kind check ((starts_at is null) = (ends_at is null)
        and (daily_from is null) = (daily_to is null) and (starts_at is null) <> (daily_from is null))
);
comment on table maintenance_window is '@local';

-- Facts of a taxpayer of which some take effect, or end, on a later day: on that day the core is told what holds then.
create table later_facts (
    taxpayer_id text not null,
    effective_on date not null,
    content text not null,
    constraint later_facts_pk primary key (taxpayer_id)
);
comment on table later_facts is '@distributed';
create index later_facts_due on later_facts (effective_on);
