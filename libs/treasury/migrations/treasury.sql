create table budget_line (
  id uuid primary key,
  act text not null check (act <> ''),
  classification_code text not null check (classification_code <> ''),
  year integer not null check (year between 1991 and 2199),
  recipient_body_id uuid not null references body (id),
  amount_tyiyn bigint not null check (amount_tyiyn between 0 and 999999999999999),
  created_by_body_id uuid not null references body (id),
  created_at timestamptz not null
);
create index budget_line_of_recipient on budget_line (recipient_body_id, id);

create table payment (
  id uuid primary key,
  account text not null check (account <> ''),
  reference text not null check (reference <> ''),
  paid_on date not null,
  amount_tyiyn bigint not null check (amount_tyiyn between 1 and 999999999999999),
  payer_body_id uuid not null references body (id),
  recipient_body_id uuid not null references body (id),
  -- Only money that is booked may fund a case (EVIDENCE.md D.1 rule 3): other states come with the import of statements.
  status text not null check (status in ('booked')),
  created_by_body_id uuid not null references body (id),
  created_at timestamptz not null
);
-- One payment cannot enter twice by being typed with other spaces or letter case.
create unique index payment_reference on payment (lower(regexp_replace(reference, '\s', '', 'g')));
create index payment_of_recipient on payment (recipient_body_id, id);

create table allocation (
  instance_id bigint not null references instance (id),
  kind text not null check (kind in ('budgetLine', 'payment')),
  row_id uuid not null,
  amount_tyiyn bigint not null check (amount_tyiyn > 0),
  budget_line_id uuid generated always as (case kind when 'budgetLine' then row_id end) stored references budget_line (id),
  payment_id uuid generated always as (case kind when 'payment' then row_id end) stored references payment (id),
  primary key (instance_id, kind, row_id)
);
-- The amount stays out of the index, so that a changed share is a HOT update.
create index allocation_of_row on allocation (row_id);

-- The last defence, also against raw SQL. The program locks and asks first, to refuse with figures.
create function refuse_overdrawn_row() returns trigger language plpgsql as $$
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
    select amount_tyiyn into amount from payment where id = shared_id for no key update;
  end if;
  -- A statement of its own after the lock: its snapshot holds what others committed while this one waited.
  select sum(amount_tyiyn) into shared from allocation where kind = tg_argv[0] and row_id = shared_id;
  if shared > amount then
    raise exception 'shares of % % exceed its amount: % > %', tg_argv[0], shared_id, shared, amount
      using errcode = 'check_violation', table = tg_table_name, constraint = 'allocation_within_row';
  end if;
  return null;
end $$;

create trigger budget_line_share after insert or update on allocation
  for each row when (new.kind = 'budgetLine') execute function refuse_overdrawn_row('budgetLine');
create trigger payment_share after insert or update on allocation
  for each row when (new.kind = 'payment') execute function refuse_overdrawn_row('payment');
create trigger budget_line_amount after update of amount_tyiyn on budget_line
  for each row execute function refuse_overdrawn_row('budgetLine');
create trigger payment_amount after update of amount_tyiyn on payment
  for each row execute function refuse_overdrawn_row('payment');

-- Changes of the money of cases, append-only; the primary key serves the sums of one case.
create table ledger_entry (
  instance_id bigint not null references instance (id),
  seq bigint not null,
  ordinal integer not null,
  kind text not null
    check (kind in ('due', 'appropriated', 'released', 'received', 'spent', 'ownTopUp', 'returned', 'interest')),
  period text not null,
  source text not null,
  due_on date check (due_on is null or kind = 'due'),
  -- Negative: a reversal, a cut, a moved due date.
  amount_tyiyn bigint not null,
  recorded_at timestamptz not null,
  primary key (instance_id, seq, ordinal)
) with (autovacuum_vacuum_insert_scale_factor = 0.05);
