-- Deadline extensions for a cohort (延期申报): one officer proposes, a second one decides. Placement marks: see docs/adr/0003-schema-placement.md.

-- An approved row holds from that moment on for everybody in its cohort, now or later; the columns after decision_reason tell how
-- far the taxpayers' own rows have been written.
create table deadline_extension (
    id uuid not null,
    command_key text not null,
    fingerprint bytea not null,
    form text not null,
    period text not null,
    original_due_on date not null,
    due_on date not null,
    authority text not null,
    region text,
    industry text,
    reason_zh text not null,
    reason_en text,
    notice_number text,
    state text not null,
    proposed_by text not null,
    proposer_name text not null,
    proposer_authority text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decider_name text,
    decider_authority text,
    decided_at timestamptz,
    decision_reason text,
    pass smallint not null default 0,
    next_pass_at timestamptz,
    applied_after text not null default '',
    applied bigint not null default 0,
    constraint deadline_extension_pk primary key (id),
    constraint deadline_extension_once unique (proposed_by, command_key),
    constraint deadline_extension_later check (due_on > original_due_on),
    constraint deadline_extension_state check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    constraint deadline_extension_decided check ((state = 'PROPOSED') = (decided_at is null)),
    constraint deadline_extension_two_officers check (state not in ('APPROVED', 'REFUSED') or decided_by <> proposed_by)
);
comment on table deadline_extension is '@local';

-- That an extension was written into a taxpayer's own records, once.
create table deadline_extension_applied (
    taxpayer_id text not null,
    extension_id uuid not null,
    applied_at timestamptz not null,
    constraint deadline_extension_applied_pk primary key (taxpayer_id, extension_id)
);
comment on table deadline_extension_applied is '@distributed';
