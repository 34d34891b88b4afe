create table bank_account (
    bank_code text not null,
    account_number text not null,
    account_name text not null,
    balance numeric(18, 2) not null check (balance >= 0),
    primary key (bank_code, account_number)
);
comment on table bank_account is '@local';

create table bank_agreement (
    agreement_number text primary key,
    bank_code text not null,
    account_number text not null
);
comment on table bank_agreement is '@local';

create table treasury_debit (
    tax_ticket_number text primary key,
    serial bigint generated always as identity,
    request_digest text not null,
    payer_reference text not null,
    agreement_number text not null,
    bank_code text not null,
    account_number text not null,
    amount numeric(18, 2) not null,
    expires_at timestamptz not null,
    status text not null,
    bank_serial text,
    collected_at timestamptz,
    treasury_voucher text,
    entered_at timestamptz,
    entered_on date,
    failure text,
    next_step_at timestamptz,
    faults text[] not null,
    notice_delay_seconds bigint not null
);
comment on table treasury_debit is '@local';
create index treasury_debit_due on treasury_debit (next_step_at) where next_step_at is not null;
create index treasury_debit_collected on treasury_debit (collected_at);
create index treasury_debit_entered on treasury_debit (entered_on);

create table treasury_notice (
    notice_id uuid primary key,
    tax_ticket_number text not null,
    body bytea not null,
    created_at timestamptz not null,
    due_at timestamptz,
    copies smallint not null,
    attempts integer not null,
    answer integer
);
comment on table treasury_notice is '@local';
create index treasury_notice_due on treasury_notice (due_at) where due_at is not null;

create table treasury_statement (
    day date primary key,
    content bytea not null
);
comment on table treasury_statement is '@local';

create table treasury_fault (
    fault text primary key,
    debits integer not null,
    seconds integer not null
);
comment on table treasury_fault is '@local';
