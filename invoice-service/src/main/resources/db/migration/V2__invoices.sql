-- Numbers: one row per series hands out blocks; an instance uses its blocks up in memory, and what a dead one held is a gap.
create table number_allotter (
    series        text   not null primary key check (series ~ '^[0-9]{5}$'),
    next_sequence bigint not null check (next_sequence between 1 and 1000000000000000)
);
comment on table number_allotter is '@local';

-- What is known of taxpayers here, dated, copied from registration-service: what an invoice prints of the seller and what it may do.
create table taxpayer_copy (
    taxpayer_id text        not null check (length(taxpayer_id) = 36),
    version     bigint      not null check (version > 0),
    changed_at  timestamptz not null,
    primary key (taxpayer_id)
);
comment on table taxpayer_copy is '@distributed';

create table taxpayer_fact (
    taxpayer_id    text        not null check (length(taxpayer_id) = 36),
    ordinal        integer     not null check (ordinal >= 0),
    name           text        not null,
    value          text        not null,
    effective_from date        not null,
    effective_to   date,
    recorded_at    timestamptz not null,
    source         text        not null,
    primary key (taxpayer_id, ordinal)
);
comment on table taxpayer_fact is '@distributed';

-- Whose a taxpayer identification number is, to find the buyer of an invoice.
create table taxpayer_directory (
    number    text not null primary key,
    holder_id text not null check (length(holder_id) = 36)
);
create index taxpayer_directory_by_holder on taxpayer_directory (holder_id);
comment on table taxpayer_directory is '@local';

-- The quota of each month from that month on, until a later row says otherwise.
create table quota_grant (
    taxpayer_id text           not null check (length(taxpayer_id) = 36),
    month       date           not null check (extract(day from month) = 1),
    monthly     numeric(18, 2) not null check (monthly >= 0),
    source      text           not null check (source in ('INITIAL', 'DECISION')),
    granted_at  timestamptz    not null,
    primary key (taxpayer_id, month)
);
comment on table quota_grant is '@distributed';

create table month_quota (
    taxpayer_id text           not null check (length(taxpayer_id) = 36),
    month       date           not null check (extract(day from month) = 1),
    total       numeric(18, 2) not null check (total >= 0),
    used        numeric(18, 2) not null default 0 check (used >= 0),
    reserved    numeric(18, 2) not null default 0 check (reserved >= 0),
    primary key (taxpayer_id, month),
    check (used + reserved <= total)
);
comment on table month_quota is '@distributed';

-- The seller's invoices. The face is kept as signed bytes in invoice_file; these columns are what lists and totals need.
create table invoice (
    taxpayer_id       text           not null check (length(taxpayer_id) = 36),
    id                uuid           not null,
    number            text           not null check (number ~ '^[0-9]{20}$'),
    serial            text           not null check (length(serial) between 1 and 64),
    draft_digest      bytea          not null,
    batch_id          uuid,
    kind              text           not null check (kind in ('SPECIAL', 'ORDINARY')),
    buyer_number      text,
    buyer_name        text           not null,
    natural_person    boolean        not null,
    amount            numeric(18, 2) not null,
    tax               numeric(18, 2) not null,
    issued_at         timestamptz    not null,
    issued_on         date           not null,
    month             date           not null check (extract(day from month) = 1),
    primary key (taxpayer_id, id),
    unique (taxpayer_id, number),
    unique (taxpayer_id, serial)
);
create index invoice_by_month on invoice (taxpayer_id, month, id);
create index invoice_by_batch on invoice (taxpayer_id, batch_id, id) where batch_id is not null;
comment on table invoice is '@distributed';

create table invoice_file (
    taxpayer_id      text  not null check (length(taxpayer_id) = 36),
    invoice_id       uuid  not null,
    content          bytea not null,
    digest           bytea not null,
    digest_algorithm text  not null default 'SM3',
    signing_key      text  not null,
    retention_class  text  not null default 'INVOICE',
    primary key (taxpayer_id, invoice_id),
    foreign key (taxpayer_id, invoice_id) references invoice (taxpayer_id, id)
);
comment on table invoice_file is '@distributed';

-- Running totals: OUTPUT of the seller by month of issue, INPUT of the buyer by period of deduction.
create table period_summary (
    taxpayer_id  text           not null check (length(taxpayer_id) = 36),
    month        date           not null check (extract(day from month) = 1),
    side         text           not null check (side in ('OUTPUT', 'INPUT')),
    object_id    uuid           not null,
    version      bigint         not null check (version > 0),
    invoices     bigint         not null,
    amount       numeric(18, 2) not null,
    tax          numeric(18, 2) not null,
    first_number text,
    last_number  text,
    changed_on   date           not null,
    primary key (taxpayer_id, month, side)
);
create index period_summary_by_day on period_summary (changed_on, object_id) where side = 'OUTPUT';
comment on table period_summary is '@distributed';

create table period_total (
    taxpayer_id text           not null check (length(taxpayer_id) = 36),
    month       date           not null check (extract(day from month) = 1),
    side        text           not null check (side in ('OUTPUT', 'INPUT')),
    kind        text           not null check (kind in ('SPECIAL', 'ORDINARY')),
    category    text           not null check (category in ('GOODS', 'SERVICES', 'IMMOVABLES')),
    treatment   text           not null check (treatment in ('TAXABLE', 'EXEMPT', 'NON_TAXABLE')),
    rate        numeric(8, 6)  not null check (rate >= 0 and rate < 1),
    count       bigint         not null,
    amount      numeric(18, 2) not null,
    tax         numeric(18, 2) not null,
    primary key (taxpayer_id, month, side, kind, category, treatment, rate)
);
comment on table period_total is '@distributed';

-- The buyer's pool, filled by event.
create table received_invoice (
    taxpayer_id        text           not null check (length(taxpayer_id) = 36),
    id                 uuid           not null,
    number             text           not null check (number ~ '^[0-9]{20}$'),
    kind               text           not null check (kind in ('SPECIAL', 'ORDINARY')),
    seller_taxpayer_id text           not null,
    seller_number      text           not null,
    seller_name        text           not null,
    amount             numeric(18, 2) not null,
    tax                numeric(18, 2) not null,
    rates              jsonb          not null,
    issued_at          timestamptz    not null,
    issued_on          date           not null,
    use_state          text           not null default 'UNSELECTED' check (use_state in ('UNSELECTED', 'CONFIRMED')),
    use_purpose        text           check (use_purpose in ('DEDUCTION', 'NO_DEDUCTION')),
    use_period         text,
    confirmed_at       timestamptz,
    primary key (taxpayer_id, id),
    unique (taxpayer_id, number),
    check ((use_state = 'UNSELECTED') = (use_purpose is null)),
    check ((use_state = 'UNSELECTED') = (use_period is null)),
    check ((use_state = 'CONFIRMED') = (confirmed_at is not null))
);
create index received_invoice_by_period on received_invoice (taxpayer_id, use_period, use_state) where use_period is not null;
comment on table received_invoice is '@distributed';

-- Periods whose return was accepted: nothing is confirmed for them any more.
create table filed_period (
    taxpayer_id text        not null check (length(taxpayer_id) = 36),
    period      text        not null,
    filed_at    timestamptz not null,
    primary key (taxpayer_id, period)
);
comment on table filed_period is '@distributed';

-- Batch files, cut at line ends as they arrive. A chunk is issued and counted in one transaction, so a killed run goes on where
-- it committed.
create table batch (
    taxpayer_id    text           not null check (length(taxpayer_id) = 36),
    id             uuid           not null,
    state          text           not null check (state in ('RECEIVING', 'WAITING', 'RUNNING', 'DONE')),
    bytes          bigint         not null default 0,
    lines          bigint         not null default 0,
    chunks         integer        not null default 0,
    next_chunk     integer        not null default 0,
    issued_lines   bigint         not null default 0,
    repeated_lines bigint         not null default 0,
    refused_lines  bigint         not null default 0,
    issued_amount  numeric(18, 2) not null default 0,
    received_at    timestamptz    not null,
    finished_at    timestamptz,
    primary key (taxpayer_id, id),
    check (next_chunk <= chunks)
);
create index batch_to_do on batch (taxpayer_id, received_at) where state in ('WAITING', 'RUNNING');
comment on table batch is '@distributed';

create table batch_chunk (
    taxpayer_id text    not null check (length(taxpayer_id) = 36),
    batch_id    uuid    not null,
    ordinal     integer not null check (ordinal >= 0),
    first_line  bigint  not null check (first_line > 0),
    content     bytea   not null,
    primary key (taxpayer_id, batch_id, ordinal),
    foreign key (taxpayer_id, batch_id) references batch (taxpayer_id, id) on delete cascade
);
comment on table batch_chunk is '@distributed';

create table batch_error (
    taxpayer_id text   not null check (length(taxpayer_id) = 36),
    batch_id    uuid   not null,
    line        bigint not null,
    serial      text,
    findings    jsonb  not null,
    primary key (taxpayer_id, batch_id, line),
    foreign key (taxpayer_id, batch_id) references batch (taxpayer_id, id) on delete cascade
);
comment on table batch_error is '@distributed';

-- Public check by number: filled from events, so "no record yet" is a valid answer.
create table invoice_directory (
    number    text           not null primary key check (number ~ '^[0-9]{20}$'),
    holder_id text           not null check (length(holder_id) = 36),
    kind      text           not null,
    issued_on date           not null,
    total     numeric(18, 2) not null
);
comment on table invoice_directory is '@local';

create table verification_count (
    number text     not null check (number ~ '^[0-9]{20}$'),
    day    date     not null,
    checks smallint not null,
    primary key (number, day)
);
comment on table verification_count is '@local';
