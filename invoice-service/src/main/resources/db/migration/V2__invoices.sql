-- Numbers: one row per series hands out blocks; a seller uses its own blocks up in its own transactions.
create table number_allotter (
    series        text   not null primary key check (series ~ '^[0-9]{5}$'),
    next_sequence bigint not null check (next_sequence between 1 and 1000000000000000)
);
comment on table number_allotter is '@local';

create table number_block (
    taxpayer_id    text        not null check (length(taxpayer_id) = 36),
    series         text        not null check (series ~ '^[0-9]{5}$'),
    first_sequence bigint      not null,
    next_sequence  bigint      not null,
    last_sequence  bigint      not null,
    allotted_at    timestamptz not null,
    primary key (taxpayer_id, series, first_sequence),
    check (first_sequence <= next_sequence and next_sequence <= last_sequence + 1)
);
create index number_block_with_rest on number_block (taxpayer_id, series) where next_sequence <= last_sequence;
comment on table number_block is '@distributed';

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
    special_type      text           not null default '00' check (special_type ~ '^[0-9]{2}$'),
    seller_number     text           not null,
    seller_name       text           not null,
    buyer_taxpayer_id text           check (length(buyer_taxpayer_id) = 36),
    buyer_number      text,
    buyer_name        text           not null,
    natural_person    boolean        not null,
    line_count        integer        not null check (line_count > 0),
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
create table period_total_version (
    taxpayer_id text   not null check (length(taxpayer_id) = 36),
    month       date   not null check (extract(day from month) = 1),
    side        text   not null check (side in ('OUTPUT', 'INPUT')),
    version     bigint not null check (version > 0),
    primary key (taxpayer_id, month, side)
);
comment on table period_total_version is '@distributed';

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
    use_state          text           not null default 'UNSELECTED' check (use_state in ('UNSELECTED', 'SELECTED', 'CONFIRMED')),
    use_purpose        text           check (use_purpose in ('DEDUCTION', 'NO_DEDUCTION')),
    use_period         text,
    confirmed_at       timestamptz,
    version            bigint         not null default 0,
    primary key (taxpayer_id, id),
    unique (taxpayer_id, number),
    check ((use_state = 'UNSELECTED') = (use_purpose is null)),
    check ((use_state = 'UNSELECTED') = (use_period is null)),
    check ((use_state = 'CONFIRMED') = (confirmed_at is not null))
);
create index received_invoice_by_period on received_invoice (taxpayer_id, use_period, use_state) where use_period is not null;
comment on table received_invoice is '@distributed';

create table deduction_statement (
    taxpayer_id  text        not null check (length(taxpayer_id) = 36),
    period       text        not null,
    state        text        not null check (state in ('OPEN', 'COUNTED', 'CONFIRMED', 'FILED')),
    totals       jsonb       not null default '[]',
    confirmed_at timestamptz,
    version      bigint      not null default 0,
    primary key (taxpayer_id, period)
);
comment on table deduction_statement is '@distributed';

-- Batch files. Progress moves in the transaction that issues a chunk, so a killed run goes on where it committed.
create table batch (
    taxpayer_id    text           not null check (length(taxpayer_id) = 36),
    id             uuid           not null,
    bucket         smallint       not null check (bucket between 0 and 15),
    state          text           not null check (state in ('RECEIVED', 'RUNNING', 'DONE', 'STOPPED')),
    file_digest    bytea          not null,
    file_bytes     bigint         not null check (file_bytes > 0),
    line_number    bigint         not null default 0,
    end_offset     bigint         not null default 0,
    issued_count   bigint         not null default 0,
    repeated_count bigint         not null default 0,
    failed_count   bigint         not null default 0,
    issued_amount  numeric(18, 2) not null default 0,
    received_at    timestamptz    not null,
    finished_at    timestamptz,
    primary key (taxpayer_id, id),
    check (end_offset <= file_bytes)
);
create index batch_to_do on batch (bucket, received_at) where state in ('RECEIVED', 'RUNNING');
comment on table batch is '@distributed';

create table batch_chunk (
    taxpayer_id text    not null check (length(taxpayer_id) = 36),
    batch_id    uuid    not null,
    ordinal     integer not null check (ordinal >= 0),
    content     bytea   not null,
    primary key (taxpayer_id, batch_id, ordinal),
    foreign key (taxpayer_id, batch_id) references batch (taxpayer_id, id) on delete cascade
);
comment on table batch_chunk is '@distributed';

create table batch_line_error (
    taxpayer_id text   not null check (length(taxpayer_id) = 36),
    batch_id    uuid   not null,
    line_number bigint not null,
    serial      text,
    findings    jsonb  not null,
    primary key (taxpayer_id, batch_id, line_number),
    foreign key (taxpayer_id, batch_id) references batch (taxpayer_id, id) on delete cascade
);
comment on table batch_line_error is '@distributed';

create table batch_lease (
    bucket smallint    not null primary key check (bucket between 0 and 15),
    owner  text        not null,
    until  timestamptz not null
);
comment on table batch_lease is '@local';

-- Public check by number: filled from events, so "no record yet" is a valid answer.
create table invoice_directory (
    number     text           not null primary key check (number ~ '^[0-9]{20}$'),
    holder_id  text           not null,
    invoice_id uuid           not null,
    kind       text           not null,
    issued_on  date           not null,
    total      numeric(18, 2) not null
);
comment on table invoice_directory is '@local';
