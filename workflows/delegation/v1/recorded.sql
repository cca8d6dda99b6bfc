-- What is shown of a delegation derives from its paths (shownState in delegation.workflow.ts), and a live power is either in force
-- or suspended. What is unknown is not so: a constraint accepts null.
alter table instance_state add constraint delegation_shown check (workflow <> 'delegation' or coalesce(
  array_position(states, null) is null
  and ('live' = any (states)) = ('live.force.inForce' = any (states) or 'live.force.suspended' = any (states))
  and case
    when 'live.force.suspended' = any (states) then state = 'suspended'
    when 'live' = any (states) then state = case when 'live.notice.given' = any (states) then 'terminating' else 'inForce' end
    else state = any (states) and state not like '%.%' and state not in ('inForce', 'suspended', 'terminating', 'successionReview')
  end, false));

-- A power that is said to be in force, or to have come into force, is so by its journal: the snapshot is the one that was recorded,
-- and ledger and shares are the snapshot's. Beside delegation_in_force, which says what must be there.
create function delegation_recorded() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  context jsonb;
  fault text;
begin
  fault := unrecorded(new.instance_id);
  if fault is not null then
    raise check_violation using constraint = 'delegation_recorded', message = 'case ' || new.instance_id || ': ' || fault;
  end if;
  select content -> 'context' into context from snapshot where instance_id = new.instance_id;
  if context ->> 'inForceSince' is distinct from new.attributes ->> 'inForceSince' then
    raise check_violation using constraint = 'delegation_recorded', message = 'it is not in force since that day';
  end if;
  if not 'live.force.inForce' = any (new.states) then
    return null;
  end if;
  if exists (
    select from (
      select 'due' as kind, transfer ->> 'dueOn' as source, (transfer ->> 'amount')::bigint as amount
      from jsonb_array_elements(context #> '{costing,schedule}') transfer where context ->> 'publishedOn' is not null and context #>> '{costing,isConfirmed}' = 'true'
      union all
      select 'received', tranche ->> 'payment', (tranche ->> 'amount')::bigint from jsonb_array_elements(context -> 'tranches') tranche
      where tranche ->> 'state' in ('recorded', 'stated', 'confirmed')
      union all
      select 'appropriated', (share ->> 'year') || (share ->> 'budgetLine'), (share ->> 'amount')::bigint
      from jsonb_array_elements(context -> 'appropriations') share
      union all
      select kind, case kind when 'due' then due_on::text when 'appropriated' then period || source else source end, - amount_tyiyn
      from ledger_entry where instance_id = new.instance_id and kind in ('due', 'received', 'appropriated')
    ) entry group by kind, source having sum(amount) <> 0
  ) then
    raise check_violation using constraint = 'delegation_recorded', message = 'the ledger is not that of the snapshot';
  end if;
  if exists (
    select from (
      select 'payment' as kind, tranche ->> 'payment' as id, (tranche ->> 'amount')::bigint as amount
      from jsonb_array_elements(context -> 'tranches') tranche where tranche ->> 'state' <> 'reversed'
      union all
      select 'budgetLine', share ->> 'budgetLine', (share ->> 'amount')::bigint from jsonb_array_elements(context -> 'appropriations') share
      union all
      select kind, row_id::text, - amount_tyiyn from allocation where instance_id = new.instance_id
    ) entry group by kind, id having sum(amount) <> 0
  ) then
    raise check_violation using constraint = 'delegation_recorded', message = 'the shares of lines and payments are not those of the snapshot';
  end if;
  return null;
end
$$;

-- Steps within force do not come here, nor to the trigger that was there before: what is asked of the old row is asked first.
drop trigger delegation_in_force on instance_state;
create constraint trigger delegation_in_force after update on instance_state deferrable initially deferred for each row
  when ('live.force.inForce' = any (new.states) and (old.instance_id <> new.instance_id or not 'live.force.inForce' = any (old.states)))
  execute function delegation_in_force();
create constraint trigger delegation_in_force_new after insert on instance_state deferrable initially deferred for each row
  when ('live.force.inForce' = any (new.states)) execute function delegation_in_force();
create constraint trigger delegation_recorded after update on instance_state deferrable initially deferred for each row
  when (new.workflow = 'delegation' and (
    ('live.force.inForce' = any (new.states) and (old.instance_id <> new.instance_id or not 'live.force.inForce' = any (old.states)))
    or (new.attributes ->> 'inForceSince' is not null
      and (old.instance_id <> new.instance_id or new.attributes ->> 'inForceSince' is distinct from old.attributes ->> 'inForceSince'))))
  execute function delegation_recorded();
create constraint trigger delegation_recorded_new after insert on instance_state deferrable initially deferred for each row
  when (new.workflow = 'delegation' and ('live.force.inForce' = any (new.states) or new.attributes ->> 'inForceSince' is not null))
  execute function delegation_recorded();

-- Tables of a session are found before all others.
alter function delegation_in_force() set search_path = pg_catalog, public, pg_temp;
