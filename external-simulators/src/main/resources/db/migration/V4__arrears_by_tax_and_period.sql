-- a payment of an old arrear names tax and period, not the core's voucher; the loader fills this again at start
drop table core_arrear;
create table core_arrear (
    voucher_number text primary key,
    djxh text not null,
    tax text not null,
    period_start date not null
);
comment on table core_arrear is '@local';
