create table note (
    taxpayer_id text not null,
    id uuid not null,
    text text not null,
    constraint note_pk primary key (taxpayer_id, id)
);
comment on table note is '@distributed';

create table seen_fact (
    taxpayer_id text not null,
    ordinal integer not null,
    version bigint not null,
    constraint seen_fact_pk primary key (taxpayer_id, ordinal)
);
comment on table seen_fact is '@distributed';
