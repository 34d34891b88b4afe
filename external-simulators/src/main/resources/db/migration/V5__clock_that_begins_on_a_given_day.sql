-- null until the first start has chosen where the clock begins; negative when that is in the past.
-- An installation with records in it has begun already and keeps its time.
alter table simulated_clock
    drop constraint simulated_clock_offset_seconds_check,
    alter column offset_seconds drop not null;
update simulated_clock set offset_seconds = null
where offset_seconds = 0 and not exists (select 1 from registered_enterprise);
