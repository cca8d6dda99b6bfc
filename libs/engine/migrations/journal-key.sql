-- What the program writes is told from what else the application's role writes by a message authentication code of the head of each
-- journal: HMAC-SHA-256 (RFC 2104) with a key that the owner alone can read. A start reads it as the owner.
create table journal_key (
  is_only boolean primary key default true check (is_only),
  key bytea not null check (length(key) = 32),
  -- The key as the hash function takes it, padded to its block of 64 bytes.
  inner_pad bytea not null,
  outer_pad bytea not null
);

create function journal_key_pad(key bytea, mask int) returns bytea language sql immutable as $$
  select string_agg(set_byte('\x00', 0, case when place < length(key) then get_byte(key, place) else 0 end # mask), '' order by place)
  from generate_series(0, 63) place
$$;
insert into journal_key (key, inner_pad, outer_pad)
select key, journal_key_pad(key, 54), journal_key_pad(key, 92)
from (select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as key) random;
drop function journal_key_pad;

-- Without the key it is plain arithmetic: whoever may read the pads gives them. The planner puts it in place.
create function hmac_sha256(inner_pad bytea, outer_pad bytea, message bytea) returns bytea language sql immutable parallel safe
return sha256(outer_pad || sha256(inner_pad || message));

-- Whether the program wrote the journal that ends so. Null is no.
create function is_authentic(head bytea, mac bytea) returns boolean language sql stable security definer
set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(mac = hmac_sha256(inner_pad, outer_pad, head), false) from journal_key
$$;

-- Null: written by a release that knows no key.
alter table snapshot add column mac bytea;
update snapshot set mac = hmac_sha256(inner_pad, outer_pad, head) from journal_key;
update engine_fence set min_engine_version = 2;

-- The first of these cases that has no step of this transaction at the end of its journal, written by the program.
create function case_without_step(case_ids bigint[]) returns bigint language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
-- Planned once for a session, by the keys: right for any number of rows, also when the tables were empty then.
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  return (
    select id from unnest(case_ids) id where not exists (
      select from snapshot at join journal last on last.instance_id = at.instance_id and last.seq = at.seq
        left join journal before on before.instance_id = at.instance_id and before.seq = at.seq - 1
        cross join journal_key
      where at.instance_id = id and last.xid = pg_current_xact_id() and at.head = last.hash
        and last.hash = sha256(coalesce(before.hash, '') || convert_to(last.record, 'UTF8'))
        and at.mac = hmac_sha256(inner_pad, outer_pad, last.hash)
    ) limit 1);
end
$$;

-- Rows of cases change with a step alone, whoever says so in SQL; the owner, who repairs and restores, is not asked.
create function refuse_without_step() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  found_id bigint;
begin
  if pg_has_role((select relowner from pg_class where oid = tg_relid), 'usage') then
    return null;
  end if;
  if tg_level = 'ROW' then
    found_id := case_without_step(array[case tg_op when 'DELETE' then old.instance_id else new.instance_id end]);
  else
    found_id := case_without_step(array(select distinct instance_id from changed));
  end if;
  if found_id is not null then
    raise check_violation using table = tg_table_name, constraint = 'changed_by_step',
      message = format('rows of case %s in %s change without a step', found_id, tg_table_name);
  end if;
  return null;
end
$$;

create trigger changed_by_step_insert after insert on instance_state referencing new table as changed
  for each statement execute function refuse_without_step();
create trigger changed_by_step_update after update on instance_state referencing old table as changed
  for each statement execute function refuse_without_step();
create trigger changed_by_step_delete after delete on instance_state referencing old table as changed
  for each statement execute function refuse_without_step();
create trigger changed_by_step_insert after insert on instance_party referencing new table as changed
  for each statement execute function refuse_without_step();
create trigger changed_by_step_update after update on instance_party referencing old table as changed
  for each statement execute function refuse_without_step();
create trigger changed_by_step_delete after delete on instance_party referencing old table as changed
  for each statement execute function refuse_without_step();
