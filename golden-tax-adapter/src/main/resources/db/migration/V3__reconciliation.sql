-- One comparison of a business day and domain between the owner, this service and the core.
create table reconciliation (
    id uuid not null,
    day date not null,
    domain text not null,
    state text not null,
    owner_count bigint not null,
    owner_sum numeric(20, 2) not null,
    adapter_count bigint not null,
    adapter_sum numeric(20, 2) not null,
    core_count bigint not null,
    core_sum numeric(20, 2) not null,
    under_way bigint not null,
    requested_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    constraint reconciliation_pk primary key (id),
    constraint reconciliation_state check (state in ('AGREED', 'REPAIRING', 'REPAIRED', 'DIFFERENT'))
);
comment on table reconciliation is '@local';
create index reconciliation_by_day on reconciliation (day, domain);
create index reconciliation_repairing on reconciliation (id) where state = 'REPAIRING';

create table reconciliation_difference (
    reconciliation_id uuid not null,
    object_id uuid not null,
    kind text not null,
    holder_id text,
    owner_version bigint,
    owner_amount numeric(20, 2),
    adapter_version bigint,
    adapter_amount numeric(20, 2),
    core_version bigint,
    core_amount numeric(20, 2),
    outcome text not null,
    constraint reconciliation_difference_pk primary key (reconciliation_id, object_id),
    constraint reconciliation_difference_outcome check (outcome in ('RESENT', 'REPAIRED', 'OPEN'))
);
comment on table reconciliation_difference is '@local';

-- Taking over taxpayers that the core knew before.
create table opening_load (
    id uuid not null,
    state text not null,
    wanted text[] not null,
    after_djxh text,
    loaded bigint not null,
    failed bigint not null,
    reason text,
    requested_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    constraint opening_load_pk primary key (id),
    constraint opening_load_state check (state in ('RUNNING', 'DONE'))
);
comment on table opening_load is '@local';
create index opening_load_running on opening_load (id) where state = 'RUNNING';

-- What became of each; one that is loaded is not loaded again.
create table opening_entry (
    djxh text not null,
    holder_id text,
    reason text,
    load_id uuid not null,
    at timestamptz not null,
    constraint opening_entry_pk primary key (djxh)
);
comment on table opening_entry is '@local';

-- A day and domain that could not be compared, until it is.
create table reconciliation_trouble (
    day date not null,
    domain text not null,
    reason text not null,
    failures integer not null,
    since timestamptz not null,
    last_at timestamptz not null,
    constraint reconciliation_trouble_pk primary key (day, domain)
);
comment on table reconciliation_trouble is '@local';
