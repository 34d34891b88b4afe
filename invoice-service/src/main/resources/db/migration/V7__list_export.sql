-- Lists written to Excel workbooks in the background. Whoever claims an export begins a new attempt; parts of others are not seen.
create table list_export (
    taxpayer_id   text        not null check (length(taxpayer_id) = 36),
    id            uuid        not null,
    list          text        not null,
    filters       jsonb       not null,
    state         text        not null check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
    attempt       integer     not null default 0,
    claimed_until timestamptz not null default '-infinity',
    total_rows    bigint      not null default 0,
    written_rows  bigint      not null default 0,
    bytes         bigint      not null default 0,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    finished_at   timestamptz,
    expires_at    timestamptz,
    primary key (taxpayer_id, id)
);
create index list_export_to_do on list_export (taxpayer_id, requested_at) where state in ('WAITING', 'RUNNING');
comment on table list_export is '@distributed';

create table list_export_part (
    taxpayer_id text    not null check (length(taxpayer_id) = 36),
    export_id   uuid    not null,
    attempt     integer not null,
    ordinal     integer not null check (ordinal >= 0),
    content     bytea   not null,
    primary key (taxpayer_id, export_id, attempt, ordinal),
    foreign key (taxpayer_id, export_id) references list_export (taxpayer_id, id) on delete cascade
);
comment on table list_export_part is '@distributed';
