-- Invoices to a number that belongs to nobody here yet. They enter the pool of the taxpayer that becomes known with it, which may be
-- a second later (the two events come by different topics) or a year.
create table awaited_invoice (
    buyer_number   text  not null,
    invoice_number text  not null,
    invoice        jsonb not null,
    primary key (buyer_number, invoice_number)
);
comment on table awaited_invoice is '@local';
