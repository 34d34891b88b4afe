-- What helps to fill in the next invoice: the buyers so far with the item sold last, and templates with names.
create table known_buyer (
    taxpayer_id    text        not null check (length(taxpayer_id) = 36),
    -- the buyer's number, or its name where it has none
    buyer_key      text        not null,
    name           text        not null,
    number         text,
    natural_person boolean     not null,
    -- of the pinyin of the name
    initials       text        not null,
    kind           text        not null check (kind in ('SPECIAL', 'ORDINARY')),
    item_code      text,
    item_name      text,
    item_rate      numeric(8, 6),
    invoices       bigint      not null check (invoices > 0),
    last_issued_at timestamptz not null,
    primary key (taxpayer_id, buyer_key)
);
create index known_buyer_latest on known_buyer (taxpayer_id, last_issued_at desc, buyer_key);
comment on table known_buyer is '@distributed';

-- Buyers of the invoices before this table; initials and item come with their next invoice.
insert into known_buyer (taxpayer_id, buyer_key, name, number, natural_person, initials, kind, invoices, last_issued_at)
select distinct on (taxpayer_id, coalesce(buyer_number, buyer_name)) taxpayer_id, coalesce(buyer_number, buyer_name),
    buyer_name, buyer_number, natural_person, '', kind,
    count(*) over (partition by taxpayer_id, coalesce(buyer_number, buyer_name)), issued_at
from invoice order by taxpayer_id, coalesce(buyer_number, buyer_name), id desc;

create table invoice_template (
    taxpayer_id text        not null check (length(taxpayer_id) = 36),
    id          uuid        not null,
    name        text        not null check (length(name) between 1 and 60),
    draft       jsonb       not null,
    changed_by  text        not null,
    changed_at  timestamptz not null,
    primary key (taxpayer_id, id),
    unique (taxpayer_id, name)
);
comment on table invoice_template is '@distributed';

-- What is still open to confirm.
create index received_invoice_open on received_invoice (taxpayer_id, id) where use_state = 'UNSELECTED';
