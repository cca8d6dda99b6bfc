-- Which incidents a retry of many is about: seen and counted first, then started once. One open plan per person.
create table incident_plan (
  token_sha256 bytea primary key,
  person_id uuid not null,
  incidents uuid[] not null,
  expires_at timestamptz not null,
  started_at timestamptz
);
create index incident_plan_person on incident_plan (person_id);
