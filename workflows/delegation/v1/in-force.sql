-- A delegated power is never in force unfunded, whoever writes (Constitution, LSG section; Law of 9 July 2013 No. 127, Art. 2:
-- material and financial security). Third defence behind the machine's guard and the engine: it fires when the path
-- live.force.inForce is entered, at the end of the transaction, and reads ledger, items and snapshot as they then are.
-- What it decides by (workflow, day, first or resumed) comes from append-only tables, never from the row that is written.
create function delegation_in_force() returns trigger language plpgsql as $$
declare
  entered constant text := 'live.force.inForce';
  content jsonb;
  step bigint;
  today date;
  is_resumed boolean;
  due bigint;
  first_due bigint;
  received bigint;
  appropriated bigint;
  cost bigint;
begin
  if (select workflow from instance where id = new.instance_id) <> 'delegation' then
    return null;
  end if;
  if tg_op = 'UPDATE' and old.instance_id = new.instance_id and entered = any (old.states) then
    return null;
  end if;

  select s.content, s.seq into content, step from snapshot s where s.instance_id = new.instance_id;
  if content #>> '{value,live,force}' is distinct from 'inForce' then
    raise check_violation using constraint = 'delegation_in_force', message = 'the snapshot is not in force';
  end if;

  -- Time only goes forward; at an insert there is no old row, and greatest passes over the null.
  select (greatest(new.changed_at, old.changed_at, max(at)) at time zone 'Asia/Bishkek')::date,
    coalesce(bool_or(type = 'bringIntoForce' and seq < step), false)
  into today, is_resumed
  from journal where instance_id = new.instance_id;

  select coalesce(sum(amount_tyiyn) filter (where kind = 'due' and due_on <= today), 0),
    coalesce(sum(amount_tyiyn) filter (where kind = 'received'), 0),
    coalesce(sum(amount_tyiyn) filter (where kind = 'appropriated' and period = extract(year from today)::text), 0)
  into due, received, appropriated
  from ledger_entry where instance_id = new.instance_id;

  -- Begun, not resumed: then the first transfer is needed even before its day.
  if is_resumed then
    first_due := 0;
  else
    select sum(amount_tyiyn) into first_due from ledger_entry
    where instance_id = new.instance_id and kind = 'due'
    group by due_on having sum(amount_tyiyn) > 0 order by due_on limit 1;
  end if;

  cost := (content #>> array ['context', 'costing', 'years', extract(year from today)::text])::bigint;

  if first_due is null or received < greatest(due, first_due) then
    raise check_violation using constraint = 'delegation_in_force',
      message = format('received %s of %s tyiyn due', received, greatest(due, first_due));
  end if;
  if cost is null or appropriated < cost then
    raise check_violation using constraint = 'delegation_in_force',
      message = format('appropriated %s of %s tyiyn for the year', appropriated, cost);
  end if;
  if jsonb_path_exists(content, '$.context.items[*] ? (@.state != "acknowledged")') then
    raise check_violation using constraint = 'delegation_in_force', message = 'an item is not acknowledged';
  end if;
  return null;
end
$$;

create constraint trigger delegation_in_force
  after insert or update on instance_state
  deferrable initially deferred
  for each row when ('live.force.inForce' = any (new.states))
  execute function delegation_in_force();
