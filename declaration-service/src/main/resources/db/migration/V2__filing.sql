-- Filing: copies of the sources of a return, returns, drafts, receipts. Placement marks: see docs/adr/0003-schema-placement.md.

-- Facts and determinations of a taxpayer, dated, whole: {"version","facts":[…],"determinations":[…]}; the highest version wins.
create table taxpayer_copy (
    taxpayer_id text not null,
    version bigint not null,
    facts jsonb not null,
    constraint taxpayer_copy_pk primary key (taxpayer_id)
);
comment on table taxpayer_copy is '@distributed';

-- Running totals of a month's invoices, absolute; the highest version wins.
create table invoice_total_copy (
    taxpayer_id text not null,
    month date not null,
    side text not null,
    version bigint not null,
    invoices bigint not null,
    totals jsonb not null,
    constraint invoice_total_copy_pk primary key (taxpayer_id, month, side),
    constraint invoice_total_copy_side check (side in ('OUTPUT', 'INPUT'))
);
comment on table invoice_total_copy is '@distributed';

-- What the taxpayer paid, from TaxPaid: forms ask what was paid within the period.
create table tax_paid_copy (
    taxpayer_id text not null,
    payment_id uuid not null,
    tax text not null,
    period text not null,
    period_end date not null,
    paid_on date not null,
    principal numeric(18, 2) not null,
    constraint tax_paid_copy_pk primary key (taxpayer_id, payment_id, tax, period)
);
comment on table tax_paid_copy is '@distributed';
create index tax_paid_copy_by_day on tax_paid_copy (taxpayer_id, paid_on);

-- Closing cells of the last return in the legacy core, which the first return here starts from.
create table opening_return (
    taxpayer_id text not null,
    form text not null,
    load_id uuid not null,
    period text not null,
    period_end date not null,
    cells jsonb not null,
    constraint opening_return_pk primary key (taxpayer_id, form)
);
comment on table opening_return is '@distributed';

-- A version of a return as accepted; it fulfils the obligation (tax, period). Cells of value 0 are left out.
create table tax_return (
    taxpayer_id text not null,
    id uuid not null,
    tax text not null,
    form text not null,
    period text not null,
    period_end date not null,
    version integer not null,
    supersedes uuid,
    pack_version text not null,
    basis text not null,
    sources text not null,
    cells jsonb not null,
    edits jsonb not null,
    reasons jsonb not null,
    confirmed_findings text not null,
    liabilities jsonb not null,
    liability_total numeric(18, 2) not null,
    due_on date not null,
    received_at timestamptz not null,
    accepted_on date not null,
    timely boolean not null,
    receipt_number text not null,
    actor_name text not null,
    capacity text not null,
    channel text not null,
    core_state text not null default 'PENDING',
    core_number text,
    core_reason text,
    core_at timestamptz,
    constraint tax_return_pk primary key (taxpayer_id, id),
    constraint tax_return_once unique (taxpayer_id, tax, period, version),
    constraint tax_return_chain check ((version = 1) = (supersedes is null)),
    constraint tax_return_core_state check (core_state in ('PENDING', 'ACKNOWLEDGED', 'REJECTED'))
);
comment on table tax_return is '@distributed';
create index tax_return_by_period on tax_return (taxpayer_id, form, period_end, version);
create index tax_return_by_day on tax_return (accepted_on);

-- The taxpayer's own figures before filing.
create table return_draft (
    taxpayer_id text not null,
    form text not null,
    period text not null,
    version bigint not null,
    entries jsonb not null,
    updated_at timestamptz not null,
    updated_by text not null,
    constraint return_draft_pk primary key (taxpayer_id, form, period)
);
comment on table return_draft is '@distributed';

-- Documents byte for byte, with the digest of their content (SHA-256).
create table kept_document (
    taxpayer_id text not null,
    id uuid not null,
    content bytea not null,
    digest bytea not null,
    signature bytea not null,
    key_id text not null,
    retention_class text not null,
    issued_at timestamptz not null,
    constraint kept_document_pk primary key (taxpayer_id, id)
);
comment on table kept_document is '@distributed';

-- Finds a receipt by its number for anybody who holds it. Of the verification code only a digest is kept.
create table receipt_directory (
    number text not null,
    code_digest bytea not null,
    holder_id text not null,
    return_id uuid not null,
    constraint receipt_directory_pk primary key (number)
);
comment on table receipt_directory is '@local';

-- Blocks of receipt numbers. An instance takes a block and gives its numbers out; a lost rest leaves a gap.
create table receipt_number_block (
    year integer not null,
    next_number bigint not null,
    constraint receipt_number_block_pk primary key (year)
);
comment on table receipt_number_block is '@local';
