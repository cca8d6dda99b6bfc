-- Rules and calendars that operators bring while the program runs. Records that came with the program have nothing here.
alter table rule drop constraint rule_unit_check;
alter table rule add constraint rule_unit_check
  check (unit in ('calendarDays', 'workingDays', 'months', 'dayOfNextMonth', 'percent', 'count'));
alter table rule add constraint rule_day_of_month check (unit <> 'dayOfNextMonth' or value between 1 and 31);
alter table rule add column act_number text, add column act_date date, add column recorded_at timestamptz, add column person uuid;

alter table calendar_year add column act_number text, add column act_date date, add column recorded_at timestamptz,
  add column person uuid,
  -- Of the application: who repeats it gets the version that it made.
  add column token text unique;

-- The other day of a moved one: the day off for which a worked Saturday stands, and the reverse.
alter table calendar_day add column pair date;
