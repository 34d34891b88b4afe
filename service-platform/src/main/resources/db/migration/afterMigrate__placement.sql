-- Carries out the '@…' table comments where the citus extension is present; does nothing elsewhere. Idempotent.
do $$
declare t record; fk record; fks text[] := '{}'; s text; anchor regclass;
begin
  if not exists (select 1 from pg_extension where extname = 'citus') then return; end if;
  set local citus.multi_shard_modify_mode = 'sequential';
  create temp table todo on commit drop as
    select c.oid, c.oid::regclass as rel, obj_description(c.oid,'pg_class') as mark
      from pg_class c
     where c.relkind in ('r','p') and c.relnamespace = current_schema()::regnamespace and not c.relispartition
       and obj_description(c.oid,'pg_class') in ('@reference','@distributed','@local')
       and not exists (select 1 from pg_dist_partition p where p.logicalrelid = c.oid);
  if not exists (select 1 from todo) then return; end if;
  -- 1. take away foreign keys that touch a table about to move (Citus cannot convert one end alone)
  for fk in select conrelid::regclass as tab, conname, pg_get_constraintdef(oid) as def
              from pg_constraint where contype='f' and conparentid=0
               and (conrelid in (select oid from todo) or confrelid in (select oid from todo)) loop
    execute format('alter table %s drop constraint %I', fk.tab, fk.conname);
    fks := fks || format('alter table %s add constraint %I %s', fk.tab, fk.conname, fk.def);
  end loop;
  -- 2. move
  for t in select * from todo where mark='@reference' order by rel::text loop perform create_reference_table(t.rel); end loop;
  for t in select * from todo where mark='@local' order by rel::text loop perform citus_add_local_table_to_metadata(t.rel); end loop;
  for t in select * from todo where mark='@distributed' order by rel::text loop
    select p.logicalrelid into anchor from pg_dist_partition p where p.partmethod='h' order by p.logicalrelid::text limit 1;
    if anchor is null then perform create_distributed_table(t.rel,'taxpayer_id', shard_count => 32);
    else perform create_distributed_table(t.rel,'taxpayer_id', colocate_with => anchor::text); end if;
  end loop;
  -- 3. put the foreign keys back
  foreach s in array fks loop execute s; end loop;
  -- 4. drop the coordinator's stale copy of the moved rows (else later SET NOT NULL / CHECK also test those)
  for t in select * from todo where mark='@distributed' loop perform truncate_local_data_after_distributing_table(t.rel); end loop;
end $$;
