-- A batch file may arrive in parts (tus). Until it is whole, the row says what was announced, how the digest of what has arrived
-- goes on, and until when the rest is awaited; the lines of a piece that is not full yet stand in its chunk.
alter table batch
    add column announced_bytes bigint check (announced_bytes > 0),
    add column file_name text check (length(file_name) <= 200),
    add column digest_state bytea,
    add column expires_at timestamptz;
update /* cross-taxpayer */ batch set expires_at = received_at + interval '1 day' where state = 'RECEIVING';
create index batch_expiring on batch (expires_at) where state = 'RECEIVING';
