-- A rung of the ladder of a task's due date, told once. A date that moves begins a ladder of its own.
create table reminder (
  id uuid primary key,
  instance_id bigint not null references instance (id),
  task text not null,
  body_id uuid not null,
  due_on date not null,
  rung text not null,
  created_at timestamptz not null,
  unique (instance_id, task, body_id, due_on, rung)
);

-- Local days whose pass has come to its end.
create table reminder_pass (
  day date primary key,
  ended_at timestamptz not null
);
