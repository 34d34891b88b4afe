-- How much waited for the core, minute by minute; kept for a week.
create table backlog_sample (
    minute timestamptz not null,
    waiting bigint not null,
    stopped bigint not null,
    constraint backlog_sample_pk primary key (minute)
);
comment on table backlog_sample is '@local';
