-- What goes out to one receiver: at least once, under an id that never changes. Times that say when to try are the database's
-- own, so that a clock which was moved forward neither hurries nor delays what happens outside.
create table delivery (
  -- The receiver deduplicates by it: Message-ID of a mail, webhook-id of a webhook.
  id uuid primary key,
  channel text not null check (channel in ('mail', 'webhook')),
  -- A person for a mail, a subscription for a webhook.
  target uuid not null,
  -- The case that it is about, if it is about one.
  instance uuid,
  content jsonb not null,
  created_at timestamptz not null,
  attempt int not null default 0,
  next_try_at timestamptz not null default now(),
  claimed_until timestamptz,
  delivered_at timestamptz,
  -- failed: an incident is open. moot: there was nobody left to tell.
  outcome text check (outcome in ('delivered', 'failed', 'skipped', 'moot')),
  last_error text,
  check ((delivered_at is not null) = (outcome is not distinct from 'delivered'))
) with (fillfactor = 85);
create index delivery_waiting on delivery (channel, next_try_at, id) where outcome is null;
create index delivery_target on delivery (target, id);
