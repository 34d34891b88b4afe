-- every row this returns is a rule broken; run in CI against plain PostgreSQL after Flyway
with t as (
  select c.oid, c.oid::regclass as rel, coalesce(obj_description(c.oid,'pg_class'),'') as mark,
         (select a.attnum from pg_attribute a where a.attrelid=c.oid and a.attname='taxpayer_id' and not a.attisdropped) as tp,
         (select format_type(a.atttypid,a.atttypmod) from pg_attribute a where a.attrelid=c.oid and a.attname='taxpayer_id' and not a.attisdropped) as tp_type
    from pg_class c
   where c.relkind in ('r','p') and not c.relispartition and c.relnamespace=current_schema()::regnamespace
     and c.relname <> 'flyway_schema_history')
select rel::text, 'no placement comment (@distributed, @reference or @local)' as broken from t where mark not in ('@distributed','@reference','@local')
union all select rel::text, 'has taxpayer_id but is not @distributed' from t where tp is not null and mark <> '@distributed'
union all select rel::text, '@distributed without taxpayer_id text not null' from t where mark='@distributed'
   and (tp is null or tp_type <> 'text' or not exists (select 1 from pg_attribute a where a.attrelid=t.oid and a.attnum=t.tp and a.attnotnull))
union all select rel::text, 'no primary key (needed to move shards online)' from t where not exists (select 1 from pg_constraint k where k.conrelid=t.oid and k.contype='p')
union all select rel::text, 'unique index/key without taxpayer_id: '||i.indexrelid::regclass from t join pg_index i on i.indrelid=t.oid
   where mark='@distributed' and i.indisunique and not (tp = any(i.indkey::int2[]))
union all select rel::text, 'exclusion constraint without taxpayer_id =: '||k.conname from t join pg_constraint k on k.conrelid=t.oid and k.contype='x'
   where mark='@distributed' and not (tp = any(k.conkey))
union all select t.rel::text, 'foreign key breaks placement: '||k.conname from t join pg_constraint k on k.conrelid=t.oid and k.contype='f'
   join t r on r.oid=k.confrelid
   where not ( (t.mark='@distributed' and r.mark='@reference')
            or (t.mark<>'@distributed' and r.mark<>'@distributed')
            or (t.mark='@distributed' and r.mark='@distributed'
                and exists (select 1 from unnest(k.conkey,k.confkey) x(a,b) where x.a=t.tp and x.b=r.tp)) )
union all select rel::text, 'foreign key action touches taxpayer_id: '||k.conname from t join pg_constraint k on k.conrelid=t.oid and k.contype='f'
   where mark='@distributed' and (k.confupdtype in ('c','n','d') or (k.confdeltype in ('n','d') and (k.confdelsetcols is null or tp = any(k.confdelsetcols))) and tp = any(k.conkey))
union all select rel::text, 'trigger: '||g.tgname from t join pg_trigger g on g.tgrelid=t.oid where mark='@distributed' and not g.tgisinternal and g.tgname not like 'truncate_trigger_%' and g.tgname not like 'citus_%'
union all select rel::text, 'identity/serial column narrower than bigint: '||a.attname from t join pg_attribute a on a.attrelid=t.oid
   where mark='@distributed' and a.attidentity<>'' and a.atttypid<>'bigint'::regtype;
