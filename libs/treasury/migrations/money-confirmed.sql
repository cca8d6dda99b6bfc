-- What people read as one number has one key: the same as `numberKey` of libs/machine, which a test compares.
create function number_key(number text) returns text language sql immutable strict parallel safe as $$
  select translate(
    regexp_replace(
      normalize(number, nfkd),
      '[\u0009-\u000D\u0020\u0085\u00A0\u00AD\u034F\u061C\u115F-\u1160\u1680\u17B4-\u17B5\u180B-\u180F\u2000-\u200A\u200B-\u200F\u2028-\u2029\u202A-\u202E\u202F\u205F\u2060-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]',
      '', 'g'),
    'abcdefghijklmnopqrstuvwxyzıАВСЕНІЈКМОРԚЅТУҮХҺԀԜӀѴавсеніјкморԛѕтуүхһԁԝӏѵбгджзилпфцчшщъыьэюяңөғқҳҷәєґљњћђџɵƟΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεζηικμνορτυχ' ||
      U&'\058A\05BE\1400\1806\2010\2012\2013\2014\2015\2043\2053\2212\02D7\2E17\2E1A\2E3A\2E3B\2E40\2E5D\301C\3030\30A0\2796',
    'ABCDEFGHIJKLMNOPQRSTUVWXYZIABCEHIJKMOPQSTYYXHDWIVABCEHIJKMOPQSTYYXHDWIVБГДЖЗИЛПФЦЧШЩЪЫЬЭЮЯҢӨҒҚҲҶӘЄҐЉЊЋЂЏӨӨABEZHIKMNOPTYXABEZHIKMNOPTYX' || repeat('-', 23))
$$;

-- A payment is entered, then confirmed by another person, or void. Those that cases hold were booked before: they count as confirmed.
alter table payment
  drop constraint payment_status_check,
  add column entered_by uuid,
  add column confirmed_by uuid,
  add column void_reason text,
  -- Rows entered before look-alikes counted as one reference all stay; each but the first of them refers to that one. New rows never do.
  add column repeats uuid references payment (id);
update payment set status = case when exists (select from allocation where row_id = payment.id) then 'confirmed' else 'entered' end;
update payment set repeats = first from (
  select id as own, first_value(id) over (partition by number_key(reference) order by id) as first from payment
) alike where own = payment.id and first <> own;
alter table payment
  add constraint payment_status_check check (status in ('entered', 'confirmed', 'void')),
  add constraint payment_void_reason check ((status = 'void') = (void_reason is not null));

-- One payment cannot enter twice by being typed otherwise; one that is void gives its reference back. Hashed: an index entry is bounded.
drop index payment_reference;
create unique index payment_reference on payment (md5(number_key(reference))) where status <> 'void' and repeats is null;
create index payment_awaiting on payment (id) where status = 'entered';

-- A line is one act's sum for a recipient under a code in a year: more money for it is a change of the line.
alter table budget_line add column repeats uuid references budget_line (id);
update budget_line set repeats = first from (
  select id as own, first_value(id) over (
    partition by recipient_body_id, year, number_key(classification_code), number_key(act) order by id) as first
  from budget_line
) alike where own = budget_line.id and first <> own;
create unique index budget_line_once
  on budget_line (recipient_body_id, year, md5(number_key(classification_code)), md5(number_key(act))) where repeats is null;

-- Of a payment that is not confirmed there is nothing to allocate, so none that cases hold can become void either.
create or replace function refuse_overdrawn_row() returns trigger language plpgsql as $$
declare
  shared_id uuid;
  amount bigint;
  shared numeric;
begin
  if tg_table_name = 'allocation' then shared_id := new.row_id; else shared_id := new.id; end if;
  -- Not "for update": the foreign key's check, made before, locks the row in a way that two of us could not raise to that.
  if tg_argv[0] = 'budgetLine' then
    select amount_tyiyn into amount from budget_line where id = shared_id for no key update;
  else
    select case status when 'confirmed' then amount_tyiyn else 0 end into amount from payment where id = shared_id for no key update;
  end if;
  -- A statement of its own after the lock: its snapshot holds what others committed while this one waited.
  select sum(amount_tyiyn) into shared from allocation where kind = tg_argv[0] and row_id = shared_id;
  if shared > amount then
    raise exception 'shares of % % exceed its amount: % > %', tg_argv[0], shared_id, shared, amount
      using errcode = 'check_violation', table = tg_table_name, constraint = 'allocation_within_row';
  end if;
  return null;
end $$;

drop trigger payment_amount on payment;
create trigger payment_amount after update of amount_tyiyn, status on payment
  for each row execute function refuse_overdrawn_row('payment');
