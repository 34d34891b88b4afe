-- A period of a buyer's deductions: every change locks its row, and the row is closed when the period's return was accepted.
alter table filed_period rename to deduction_period;
alter index filed_period_pkey rename to deduction_period_pkey;
alter table deduction_period alter column filed_at drop not null;

-- What changed the input totals of a period, by the version it made of them: a return names the version it stands on, and what
-- came after is undone.
create table deduction_change (
    taxpayer_id text        not null check (length(taxpayer_id) = 36),
    period      text        not null,
    version     bigint      not null check (version > 0),
    kind        text        not null check (kind in ('CONFIRMED', 'WITHDRAWN')),
    invoice_ids uuid[]      not null check (cardinality(invoice_ids) > 0),
    changed_at  timestamptz not null,
    primary key (taxpayer_id, period, version)
);
comment on table deduction_change is '@distributed';

-- Taken back from a period: free for other periods only when the return of that one was accepted.
alter table received_invoice add column held_period text;
alter table received_invoice add constraint received_invoice_held check (held_period is null or use_state = 'UNSELECTED');
create index received_invoice_held on received_invoice (taxpayer_id, held_period) where held_period is not null;
