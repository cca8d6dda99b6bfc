create trigger person_recorded after insert or update or delete on person
  for each row execute function record_row('id', '', 'password_hash');
create trigger office_recorded after insert or update or delete on office for each row execute function record_row('id', '', '');
create trigger token_recorded after insert or update or delete on token
  for each row execute function record_row('id', 'last_used_at,expires_at', 'sha256');
create trigger person_identity_recorded after insert or update or delete on person_identity
  for each row execute function record_row('id', '', '');
