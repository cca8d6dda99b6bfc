-- One receipt counts once: of payments from before look-alikes were one reference (`repeats`) cases can hold one alone.
create index payment_repeating on payment (repeats) where repeats is not null;

-- Where the one that the others repeat becomes void, one of these takes its place: its reference stands again, and is not free.
create function promote_repeating_payment() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  next uuid;
begin
  select id into next from payment where repeats = new.id and status <> 'void'
  order by exists (select from allocation where row_id = payment.id) desc, id limit 1 for update;
  update payment set repeats = null where id = next;
  update payment set repeats = next where repeats = new.id and next is not null;
  return null;
end $$;
create trigger payment_voided after update of status on payment
  for each row when (new.status = 'void' and old.status <> 'void' and new.repeats is null) execute function promote_repeating_payment();

-- The last defence, also against raw SQL. The program asks the same first (shares.ts), to refuse with the reference. What cases hold
-- of before stays and can be given back.
create function refuse_repeating_payment() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select from payment own join payment other
      on other.id <> own.id and other.status <> 'void' and (other.id = own.repeats or other.repeats in (own.id, own.repeats))
    where own.id = new.row_id
      and (other.repeats is null or other.id < own.id and own.repeats is not null or exists (select from allocation where row_id = other.id))
  ) then
    raise exception 'payment % repeats another one', new.row_id
      using errcode = 'check_violation', table = tg_table_name, constraint = 'allocation_of_one_receipt';
  end if;
  return null;
end $$;
create trigger payment_repeated after insert on allocation
  for each row when (new.kind = 'payment') execute function refuse_repeating_payment();
create trigger payment_repeated_more after update on allocation
  for each row when (new.kind = 'payment' and (new.row_id <> old.row_id or new.kind <> old.kind or new.amount_tyiyn > old.amount_tyiyn))
  execute function refuse_repeating_payment();
