-- What the reference data of each lib are at this moment: a new value with every change, in the transaction of the change. Programs
-- keep facts in memory as long as it stays. Not a counter: an older database that was restored, and lived on, would count the same.
create table reference_version (
  part text primary key,
  version uuid not null
);

create function renew_reference() returns trigger language plpgsql as $$
begin
  update reference_version set version = gen_random_uuid() where part = tg_argv[0];
  return null;
end $$;
