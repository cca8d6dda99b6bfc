-- What a state row says of its case is said of a case of that workflow. Instead of the reference by id alone, so that a step that
-- changes neither pays nothing for it.
drop index instance_workflow;
create unique index instance_workflow on instance (workflow, id);
alter table instance_state drop constraint instance_state_instance_id_fkey,
  add constraint instance_state_workflow_fkey foreign key (workflow, instance_id) references instance (workflow, id);

-- Why a case is not what its journal recorded; null when it is: the chain of hashes is whole and of this case, and its last record
-- names the snapshot and the states. For triggers of workflows, where a state is entered that must never be made up: it reads the
-- whole journal of the case. A snapshot is hashed as it is printed (jsonbText of libs/machine).
create function unrecorded(case_id bigint) returns text language plpgsql stable
set search_path = pg_catalog, public, pg_temp as $$
declare
  subject instance;
  rest snapshot;
  head journal;
begin
  select * into subject from instance where id = case_id;
  select * into rest from snapshot where instance_id = case_id;
  select * into head from journal where instance_id = case_id order by seq desc limit 1;
  if head.seq is null then
    return 'its journal is empty';
  end if;
  if exists (
    select from (
      select seq, type, at, record, hash, lag(hash) over steps as previous, row_number() over steps as place
      from journal where instance_id = case_id window steps as (order by seq)
    ) step
    cross join json_to_record(record::json) as said (instance text, seq text, event text, at timestamptz, workflow text, version text, previous text)
    where step.hash <> sha256(coalesce(step.previous, '') || convert_to(record, 'UTF8'))
      or (step.seq, said.instance, said.seq, said.event, said.at, said.workflow, said.version, said.previous)
        is distinct from (place, subject.uuid::text, step.seq::text, type, step.at, subject.workflow, subject.version, encode(step.previous, 'hex'))
  ) then
    return 'a record of its journal does not match its hash or place';
  end if;
  if (rest.seq, rest.head) is distinct from (head.seq, head.hash) then
    return 'its snapshot is not at the end of its journal';
  end if;
  if encode(sha256(convert_to(rest.content::text, 'UTF8')), 'hex') is distinct from (head.record::json ->> 'snapshot') then
    return 'its snapshot is not the one that was recorded';
  end if;
  return null;
end
$$;

-- Whoever writes may have tables of their own that last for a session, and those are found first.
alter function search_case() set search_path = pg_catalog, public, pg_temp;
alter function renew_reference() set search_path = pg_catalog, public, pg_temp;

-- What is public is written by these alone: the application has no right to do so, nor to make triggers of them.
alter function publish_case() security definer set search_path = pg_catalog, public, pg_temp;
alter function keep_public_record() security definer set search_path = pg_catalog, public, pg_temp;
revoke execute on function publish_case(), keep_public_record() from public;
