-- The search over all taxpayers goes by time. Entries are appended in the order of time, so ranges of pages tell where to look, and
-- writers pay next to nothing. Repeatable, for the platform's versions end before those of the services begin.
create index if not exists audit_entry_by_time on audit_entry using brin (at) with (autosummarize = on);
