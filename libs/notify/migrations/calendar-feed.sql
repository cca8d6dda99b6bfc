-- The secret address at which a person's calendar program reads what is due. Only its hash is kept: who reads this table cannot
-- read anybody's calendar. One per person: a new one replaces it.
create table calendar_feed (
  person_id uuid primary key references person (id),
  sha256 bytea not null unique check (octet_length(sha256) = 32),
  created_at timestamptz not null,
  -- Written once an hour only.
  last_read_at timestamptz
);
