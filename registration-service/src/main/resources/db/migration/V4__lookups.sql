-- Lookups over all taxpayers. They do not pin taxpayer_id, so on a distributed database each node is asked its part.

-- For whom a program may act.
create index program_authorisation_by_client on program_authorisation (client_id, taxpayer_id) where ended_at is null;

-- A taxpayer by the beginning of its number or name.
create index taxpayer_fact_lookup on taxpayer_fact (name, value text_pattern_ops) where name in ('TAXPAYER_NUMBER', 'NAME');
