-- What a return's deductions stood on: a correction must stand on the same, since the period was closed for confirmations with the
-- first version. Null: filed before this was kept.
alter table tax_return add column input_digest text check (length(input_digest) = 32);
