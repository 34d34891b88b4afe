-- A letter that can never be applied waits no more once somebody has set it aside; its message stays. Repeatable, for the platform's
-- versions end before those of the services begin.
alter table dead_letter
    add column if not exists set_aside_at timestamptz,
    add column if not exists set_aside_by text,
    add column if not exists set_aside_reason text;
