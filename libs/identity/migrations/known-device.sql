-- Browsers at which somebody has signed in: their attempts are counted apart from those of the address. One browser may be of several people.
create table known_device (
  sha256 bytea not null check (length(sha256) = 32),
  person_id uuid not null references person (id),
  seen_at timestamptz not null,
  primary key (sha256, person_id)
);
create index known_device_person on known_device (person_id, seen_at);
