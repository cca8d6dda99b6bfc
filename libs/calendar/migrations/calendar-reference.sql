insert into reference_version (part, version) values ('calendar', gen_random_uuid());

create trigger rule_reference after insert or update or delete or truncate on rule
  for each statement execute function renew_reference('calendar');
create trigger calendar_year_reference after insert or update or delete or truncate on calendar_year
  for each statement execute function renew_reference('calendar');
create trigger calendar_day_reference after insert or update or delete or truncate on calendar_day
  for each statement execute function renew_reference('calendar');
