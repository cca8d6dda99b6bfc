-- What the workers do again and again, and how it went last: by real time, whatever a demonstration's clock says.
create table round_run (
  name text primary key check (name <> ''),
  ran_at timestamptz not null,
  took_ms int not null check (took_ms >= 0),
  -- What went wrong in the last run; null: nothing.
  fault text
);
