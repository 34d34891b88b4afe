create table simulated_clock (
    only_row boolean primary key default true check (only_row),
    offset_seconds bigint not null check (offset_seconds >= 0)
);
comment on table simulated_clock is '@local';
insert into simulated_clock (offset_seconds) values (0);

create table registered_enterprise (
    credit_code text primary key,
    record jsonb not null
);
comment on table registered_enterprise is '@local';

create table resident (
    resident_id text primary key,
    name text not null
);
comment on table resident is '@local';
