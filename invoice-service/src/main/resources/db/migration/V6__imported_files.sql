-- Invoice files that a buyer brought itself: kept byte for byte, checked, but no source of a right to deduct. That comes with
-- the pool, which is found by the number.
create table imported_file (
    taxpayer_id      text           not null check (length(taxpayer_id) = 36),
    id               uuid           not null,
    number           text           not null check (number ~ '^[0-9]{20}$'),
    file_name        text           not null check (length(file_name) between 1 and 200),
    format           text           not null check (format in ('XML', 'OFD')),
    kind             text           not null check (kind in ('SPECIAL', 'ORDINARY')),
    red              boolean        not null,
    seller_number    text           not null,
    seller_name      text           not null,
    buyer_name       text           not null,
    amount           numeric(18, 2) not null,
    tax              numeric(18, 2) not null,
    issued_on        date           not null,
    bureau_name      text           not null,
    sealed_here      boolean        not null,
    name_fits        boolean        not null,
    imported_by      text           not null,
    imported_at      timestamptz    not null,
    content          bytea          not null,
    digest           bytea          not null,
    digest_algorithm text           not null default 'SM3',
    retention_class  text           not null default 'INVOICE',
    primary key (taxpayer_id, id),
    unique (taxpayer_id, number)
);
comment on table imported_file is '@distributed';
