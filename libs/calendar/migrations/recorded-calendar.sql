create trigger rule_recorded after insert or update or delete on rule
  for each row execute function record_row('id,valid_from', '', '');
create trigger calendar_year_recorded after insert or update or delete on calendar_year
  for each row execute function record_row('year,version', '', '');
create trigger calendar_day_recorded after insert or update or delete on calendar_day
  for each row execute function record_row('year,version,date', '', '');
