create table core_counter (
    name text primary key,
    value bigint not null
);
comment on table core_counter is '@local';
insert into core_counter (name, value) values ('djxh', 1000);

create table core_taxpayer (
    djxh text primary key,
    credit_code text not null unique,
    name text not null,
    general boolean not null,
    opening text
);
comment on table core_taxpayer is '@local';

create table core_arrear (
    voucher_number text primary key,
    djxh text not null
);
comment on table core_arrear is '@local';

create table core_record (
    domain text not null,
    object_id text not null,
    version integer not null,
    djxh text not null,
    business_key text not null,
    business_day date not null,
    amount numeric(18, 2) not null,
    digest text not null,
    serial bigint generated always as identity,
    content text not null,
    primary key (domain, object_id)
);
comment on table core_record is '@local';
create index core_record_day on core_record (domain, business_day, object_id);
create index core_record_key on core_record (domain, business_key);

create table core_message (
    tran_seq text primary key,
    tran_id text not null,
    digest text not null,
    reply text not null,
    received_at timestamptz not null
);
comment on table core_message is '@local';

create table core_behaviour (
    only_row boolean primary key default true check (only_row),
    latency_millis integer not null,
    requests_per_second integer,
    maintenance boolean not null,
    window_from time,
    window_to time
);
comment on table core_behaviour is '@local';
insert into core_behaviour (latency_millis, maintenance) values (0, false);

create table core_fault (
    id bigint generated always as identity primary key,
    fault text not null,
    domain text,
    messages integer not null,
    reason text
);
comment on table core_fault is '@local';
