-- The taxpayer's money: ledger, payments, agreements, certificates. Placement marks: see docs/adr/0003-schema-placement.md.
-- Chart of accounts, posting rules, levy items and surcharge rules are data of the service (ledger/ledger.yaml).

-- One row per taxpayer with money: locked first by every transaction that books, so that balances are read and written by one.
create table ledger_account (
    taxpayer_id text not null,
    last_number bigint not null,
    constraint ledger_account_pk primary key (taxpayer_id),
    constraint ledger_account_number check (last_number >= 0)
);
comment on table ledger_account is '@distributed';

-- Written once, never changed. number runs without gaps within a taxpayer.
create table ledger_document (
    taxpayer_id text not null,
    id uuid not null,
    number bigint not null,
    kind text not null,
    origin_id uuid not null,
    source text not null,
    business_date date not null,
    recorded_at timestamptz not null,
    constraint ledger_document_pk primary key (taxpayer_id, id),
    constraint ledger_document_number unique (taxpayer_id, number),
    constraint ledger_document_once unique (taxpayer_id, kind, origin_id),
    constraint ledger_document_source check (source in ('OWN', 'CORE'))
);
comment on table ledger_document is '@distributed';

-- amount: yuan, debit positive, credit negative.
create table ledger_entry (
    taxpayer_id text not null,
    document_id uuid not null,
    line smallint not null,
    account text not null,
    tax text not null,
    period text not null,
    charge_kind text not null,
    budget_item text not null,
    budget_level text not null,
    amount numeric(18, 2) not null,
    constraint ledger_entry_pk primary key (taxpayer_id, document_id, line),
    constraint ledger_entry_document foreign key (taxpayer_id, document_id) references ledger_document (taxpayer_id, id),
    constraint ledger_entry_moves_money check (amount <> 0),
    constraint ledger_entry_charge_kind check (charge_kind in ('TAX', 'SURCHARGE', 'PENALTY')),
    constraint ledger_entry_budget_level check (budget_level in ('CENTRAL', 'LOCAL', 'SHARED'))
);
comment on table ledger_entry is '@distributed';

-- Running sums of the entries, changed only in the transaction that writes them; last_number names the document that changed
-- a row last, so that a check can sum the entries up to it.
create table ledger_balance (
    taxpayer_id text not null,
    account text not null,
    tax text not null,
    period text not null,
    charge_kind text not null,
    amount numeric(18, 2) not null,
    last_number bigint not null,
    constraint ledger_balance_pk primary key (taxpayer_id, account, tax, period, charge_kind)
);
comment on table ledger_balance is '@distributed';

-- Last day of payment of a tax. An extension adds a row; the one recorded last holds.
create table payment_deadline (
    taxpayer_id text not null,
    tax text not null,
    period text not null,
    recorded_at timestamptz not null,
    due_on date not null,
    reason text not null,
    constraint payment_deadline_pk primary key (taxpayer_id, tax, period, recorded_at),
    constraint payment_deadline_reason check (reason in ('RETURN', 'EXTENSION', 'CORE'))
);
comment on table payment_deadline is '@distributed';

-- 三方协议. The account number is encrypted; account_masked is what lists show.
create table bank_agreement (
    taxpayer_id text not null,
    id uuid not null,
    number text not null,
    bank_code text not null,
    account_encrypted bytea not null,
    account_masked text not null,
    account_name_encrypted bytea not null,
    signed_on date not null,
    status text not null,
    refusal text,
    status_at timestamptz not null,
    version bigint not null,
    constraint bank_agreement_pk primary key (taxpayer_id, id),
    constraint bank_agreement_number unique (taxpayer_id, bank_code, number),
    constraint bank_agreement_status check (status in ('UNVERIFIED', 'VERIFIED', 'ENDED')),
    constraint bank_agreement_bank_code check (bank_code ~ '^[0-9]{12}$'),
    constraint bank_agreement_refusal check (refusal is null or status = 'UNVERIFIED')
);
comment on table bank_agreement is '@distributed';

-- The state of a payment as it is known. bucket spreads the polling over instances; next_inquiry_at is null once settled.
create table payment (
    taxpayer_id text not null,
    id uuid not null,
    tax_ticket_number text not null,
    agreement_id uuid not null,
    amount numeric(18, 2) not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    status text not null,
    sent_at timestamptz,
    bank_serial text,
    collected_at timestamptz,
    treasury_voucher text,
    entered_on date,
    late boolean not null,
    failure text,
    failed_at timestamptz,
    bucket smallint not null,
    inquiries integer not null,
    next_inquiry_at timestamptz,
    version bigint not null,
    constraint payment_pk primary key (taxpayer_id, id),
    constraint payment_ticket unique (taxpayer_id, tax_ticket_number),
    constraint payment_agreement foreign key (taxpayer_id, agreement_id) references bank_agreement (taxpayer_id, id),
    constraint payment_amount check (amount > 0),
    constraint payment_time check (expires_at > created_at),
    constraint payment_status check (status in ('CREATED', 'SENT', 'UNKNOWN', 'COLLECTED', 'IN_TREASURY', 'FAILED')),
    constraint payment_collected check (
        (status in ('COLLECTED', 'IN_TREASURY')) = (bank_serial is not null and collected_at is not null)),
    constraint payment_entered check ((status = 'IN_TREASURY') = (treasury_voucher is not null and entered_on is not null)),
    constraint payment_failed check (status <> 'FAILED' or (failure is not null and failed_at is not null)),
    constraint payment_late check (not late or status in ('COLLECTED', 'IN_TREASURY'))
);
comment on table payment is '@distributed';
create index payment_to_ask on payment (bucket, next_inquiry_at) where next_inquiry_at is not null;
create index payment_by_time on payment (taxpayer_id, created_at, id);
create index payment_by_collection on payment (collected_at, id) where collected_at is not null;

-- What a payment pays of each charge.
create table payment_part (
    taxpayer_id text not null,
    payment_id uuid not null,
    tax text not null,
    period text not null,
    charge_kind text not null,
    amount numeric(18, 2) not null,
    surcharge numeric(18, 2) not null,
    constraint payment_part_pk primary key (taxpayer_id, payment_id, tax, period, charge_kind),
    constraint payment_part_payment foreign key (taxpayer_id, payment_id) references payment (taxpayer_id, id),
    constraint payment_part_amount check (amount > 0),
    constraint payment_part_surcharge check (surcharge >= 0 and (surcharge = 0 or charge_kind = 'TAX')),
    constraint payment_part_charge_kind check (charge_kind in ('TAX', 'SURCHARGE', 'PENALTY'))
);
comment on table payment_part is '@distributed';

-- All evidence about a payment, as it came. notice_id is the nonce of a notice; a repeated notice finds its row.
create table payment_event (
    taxpayer_id text not null,
    id uuid not null,
    payment_id uuid not null,
    origin text not null,
    notice_id uuid,
    received_at timestamptz not null,
    content bytea not null,
    status_before text not null,
    status_after text not null,
    contradiction text,
    constraint payment_event_pk primary key (taxpayer_id, id),
    constraint payment_event_notice unique (taxpayer_id, notice_id),
    constraint payment_event_payment foreign key (taxpayer_id, payment_id) references payment (taxpayer_id, id),
    constraint payment_event_origin check (origin in ('REQUEST', 'INQUIRY', 'NOTICE'))
);
comment on table payment_event is '@distributed';
create index payment_event_by_payment on payment_event (taxpayer_id, payment_id, received_at);

-- Blocks of official running numbers. An instance takes a block and gives its numbers out; a lost rest leaves a gap.
create table official_number_block (
    series text not null,
    year integer not null,
    next_number bigint not null,
    constraint official_number_block_pk primary key (series, year),
    constraint official_number_block_series check (series in ('TAX_TICKET', 'CERTIFICATE'))
);
comment on table official_number_block is '@local';

-- 税收完税证明; the signed bytes are the kept_document of the same id.
create table certificate (
    taxpayer_id text not null,
    id uuid not null,
    number text not null,
    payment_id uuid not null,
    issued_at timestamptz not null,
    constraint certificate_pk primary key (taxpayer_id, id),
    constraint certificate_number unique (taxpayer_id, number),
    constraint certificate_payment foreign key (taxpayer_id, payment_id) references payment (taxpayer_id, id)
);
comment on table certificate is '@distributed';
create index certificate_by_payment on certificate (taxpayer_id, payment_id);

-- Finds a certificate by its number for anybody who holds it. Of the verification code only a digest is kept.
create table certificate_directory (
    number text not null,
    code_digest bytea not null,
    holder_id text not null,
    certificate_id uuid not null,
    constraint certificate_directory_pk primary key (number)
);
comment on table certificate_directory is '@local';

-- Statements of bank and treasury by day, as received, and what reconciliation made of them.
create table treasury_statement (
    day date not null,
    content bytea not null,
    digest bytea not null,
    signature text not null,
    received_at timestamptz not null,
    reconciled_at timestamptz,
    differences integer,
    constraint treasury_statement_pk primary key (day)
);
comment on table treasury_statement is '@local';
