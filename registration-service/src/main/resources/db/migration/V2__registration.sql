-- Who a taxpayer is and who may act for it. Claims are @local tables whose primary key lets the database refuse a second holder.

-- One account of an issuer. account_id holds its acts while it is not bound to a person.
create table sign_in (
    issuer text not null,
    subject text not null,
    account_id text not null,
    holder_id text,
    bound_at timestamptz,
    attempts_on date not null,
    attempts integer not null,
    constraint sign_in_pk primary key (issuer, subject)
);
comment on table sign_in is '@local';

-- One person for each identity document, found by keyed hash; also people whom a record or an invitation names beforehand.
create table person_claim (
    identity_index bytea not null,
    holder_id text not null,
    constraint person_claim_pk primary key (identity_index)
);
comment on table person_claim is '@local';

create table person (
    taxpayer_id text not null,
    name text not null,
    identity bytea not null,
    identity_masked text not null,
    verified_at timestamptz,
    constraint person_pk primary key (taxpayer_id)
);
comment on table person is '@distributed';

create table credit_code_claim (
    credit_code text not null,
    holder_id text not null,
    claimed_at timestamptz not null,
    constraint credit_code_claim_pk primary key (credit_code)
);
comment on table credit_code_claim is '@local';

create table core_registration_claim (
    core_registration_number text not null,
    holder_id text not null,
    constraint core_registration_claim_pk primary key (core_registration_number)
);
comment on table core_registration_claim is '@local';

create table taxpayer (
    taxpayer_id text not null,
    version bigint not null,
    registered_at timestamptz not null,
    constraint taxpayer_pk primary key (taxpayer_id)
);
comment on table taxpayer is '@distributed';

create table taxpayer_fact (
    taxpayer_id text not null,
    id uuid not null,
    name text not null,
    value text not null,
    effective_from date not null,
    effective_to date,
    recorded_at timestamptz not null,
    source text not null,
    constraint taxpayer_fact_pk primary key (taxpayer_id, id)
);
comment on table taxpayer_fact is '@distributed';
create index taxpayer_fact_by_name on taxpayer_fact (taxpayer_id, name);

create table tax_determination (
    taxpayer_id text not null,
    id uuid not null,
    tax text not null,
    form text not null,
    frequency text not null,
    effective_from date not null,
    effective_to date,
    constraint tax_determination_pk primary key (taxpayer_id, id)
);
comment on table tax_determination is '@distributed';

-- What the taxpayer itself added when it confirmed its registration.
create table particulars (
    taxpayer_id text not null,
    business_address text not null,
    phone text not null,
    accounting_standard text not null,
    employees integer not null,
    total_assets numeric(18, 2) not null,
    constraint particulars_pk primary key (taxpayer_id)
);
comment on table particulars is '@distributed';

-- Which right comes with which role; changed by migration, not by code.
create table role_right (
    role text not null,
    right_name text not null,
    constraint role_right_pk primary key (role, right_name)
);
comment on table role_right is '@reference';

-- Seen from the taxpayer: its people.
create table relation (
    taxpayer_id text not null,
    id uuid not null,
    person_id text not null,
    person_name text not null,
    identity_masked text not null,
    role text not null,
    status text not null,
    valid_from date not null,
    valid_to date,
    source text not null,
    invited_by text,
    recorded_at timestamptz not null,
    constraint relation_pk primary key (taxpayer_id, id)
);
comment on table relation is '@distributed';
create unique index relation_once on relation (taxpayer_id, person_id, role) where status in ('PENDING', 'ACTIVE');

-- The same seen from the person (taxpayer_id is the person's own); written in the same transaction.
create table acting_for (
    taxpayer_id text not null,
    principal_id text not null,
    relation_id uuid not null,
    role text not null,
    status text not null,
    valid_from date not null,
    valid_to date,
    constraint acting_for_pk primary key (taxpayer_id, principal_id, relation_id)
);
comment on table acting_for is '@distributed';

create table program_authorisation (
    taxpayer_id text not null,
    client_id text not null,
    rights text[] not null,
    expires_on date not null,
    granted_by text not null,
    granted_at timestamptz not null,
    ended_at timestamptz,
    constraint program_authorisation_pk primary key (taxpayer_id, client_id)
);
comment on table program_authorisation is '@distributed';

-- Kept under the invited person (taxpayer_id).
create table registration_invitation (
    taxpayer_id text not null,
    credit_code text not null,
    invited_by text not null,
    inviter_name text not null,
    invitee_name text not null,
    invited_at timestamptz not null,
    constraint registration_invitation_pk primary key (taxpayer_id, credit_code, invited_by)
);
comment on table registration_invitation is '@distributed';

-- Which authority is competent for a region, and where the urban maintenance tax places it by default.
create table region_office (
    region text not null,
    name text not null,
    tax_authority text not null,
    location_class text not null,
    constraint region_office_pk primary key (region)
);
comment on table region_office is '@reference';

insert into role_right (role, right_name)
select role, right_name
from unnest(array['SELF', 'LEGAL_REPRESENTATIVE', 'FINANCE_MANAGER']) role,
    unnest(array['VIEW', 'MANAGE_PEOPLE', 'ISSUE_INVOICE', 'CONFIRM_DEDUCTION', 'FILE_RETURN', 'PAY_TAX']) right_name;
insert into role_right (role, right_name) values
    ('TAX_HANDLER', 'VIEW'),
    ('TAX_HANDLER', 'FILE_RETURN'),
    ('TAX_HANDLER', 'PAY_TAX'),
    ('TAX_HANDLER', 'CONFIRM_DEDUCTION'),
    ('INVOICE_HANDLER', 'VIEW'),
    ('INVOICE_HANDLER', 'ISSUE_INVOICE');
