create trigger territory_recorded after insert or update or delete on territory
  for each row execute function record_row('id', 'sort_name,search_text', '');
create trigger territory_succession_recorded after insert or update or delete on territory_succession
  for each row execute function record_row('predecessor_soate,successor_soate,kind', '', '');
create trigger body_recorded after insert or update or delete on body
  for each row execute function record_row('id', 'sort_name,search_text', '');
create trigger power_recorded after insert or update or delete on power
  for each row execute function record_row('id', 'sort_name,search_text', '');
create trigger mandate_recorded after insert or update or delete on mandate for each row execute function record_row('id', '', '');
create trigger mandate_revocation_recorded after insert or update or delete on mandate_revocation
  for each row execute function record_row('mandate_id', '', '');
create trigger body_succession_recorded after insert or update or delete on body_succession
  for each row execute function record_row('id', '', '');
create trigger body_succession_member_recorded after insert or update or delete on body_succession_member
  for each row execute function record_row('succession_id,side,body_id', '', '');
create trigger body_former_name_recorded after insert or update or delete on body_former_name
  for each row execute function record_row('body_id,succession_id', '', '');

-- Tables of a session are found before all others.
alter function keep_imported_territory() set search_path = pg_catalog, public, pg_temp;
