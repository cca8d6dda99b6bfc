-- Due dates of open cases computed anew after a change of a rule or calendar. First a plan, whose token starts it once.
create table recomputation (
  id uuid primary key,
  person_id uuid not null,
  -- Who decided it, as every record of it names them: json, so that it stays as it was.
  actor json not null,
  state text not null check (state in ('planned', 'running', 'ended')),
  reason text not null,
  -- Open cases that were looked at, and of those that could not be decided how many for which reason.
  considered int not null,
  blocked json not null,
  counts json not null,
  -- Cases with a higher internal id were not looked at; null: all were.
  continues_after bigint,
  token_sha256 bytea not null unique,
  planned_at timestamptz not null,
  expires_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  check ((state = 'planned') = (started_at is null)),
  check ((state = 'ended') = (ended_at is not null))
);
create index recomputation_unfinished on recomputation (id) where state = 'running';
create index recomputation_expiring on recomputation (expires_at) where state = 'planned';

-- One row per case whose dates would change. `planned` holds the changes as the plan saw them, `changes` as they were made.
-- `attempt` rises with every claim and is never reset: it is the fence of whoever claimed.
create table recomputation_item (
  recomputation_id uuid not null references recomputation (id) on delete cascade,
  instance_id bigint not null references instance (id),
  planned json not null,
  outcome text check (outcome in ('applied', 'unchanged', 'stopped', 'failed')),
  applied_seq bigint,
  changes json,
  reasons json,
  decided_at timestamptz,
  claimed_until timestamptz,
  attempt int not null default 0,
  primary key (recomputation_id, instance_id),
  check ((outcome is null) = (decided_at is null)),
  check ((outcome is not distinct from 'applied') = (applied_seq is not null))
) with (fillfactor = 70);
create index recomputation_item_waiting on recomputation_item (recomputation_id, instance_id) where outcome is null;
