-- Where a body wants to be told by program (Standard Webhooks).
create table webhook (
  id uuid primary key,
  body_id uuid not null references body (id),
  name text not null check (btrim(name) <> ''),
  url text not null,
  types text[] not null check (cardinality(types) > 0),
  -- Both ends sign with it, so it cannot be kept as a hash: whoever reads this table can speak to receivers in our name.
  secret text not null,
  former_secret text,
  former_until timestamptz,
  created_at timestamptz not null,
  created_by uuid not null references person (id),
  -- Since when every attempt has failed.
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_because text check (disabled_because in ('person', 'gone', 'failing')),
  check ((disabled_at is null) = (disabled_because is null)),
  check ((former_secret is null) = (former_until is null))
);
create index webhook_body on webhook (body_id, id);

-- What a webhook has been told: a notice that is performed again is not told again.
create table webhook_notice (
  webhook_id uuid not null references webhook (id) on delete cascade,
  source uuid not null,
  primary key (webhook_id, source)
);

-- What came of each request. `excerpt` is the receiver's own words, one line of at most 500 characters.
create table webhook_attempt (
  id uuid primary key,
  webhook_id uuid not null references webhook (id) on delete cascade,
  delivery_id uuid not null,
  at timestamptz not null,
  status int,
  duration_ms int not null,
  fault text,
  excerpt text
);
create index webhook_attempt_delivery on webhook_attempt (delivery_id, id);
create index webhook_attempt_webhook on webhook_attempt (webhook_id);
