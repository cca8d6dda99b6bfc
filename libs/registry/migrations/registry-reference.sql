insert into reference_version (part, version) values ('registry', gen_random_uuid());

create trigger territory_reference after insert or update or delete or truncate on territory
  for each statement execute function renew_reference('registry');
create trigger body_reference after insert or update or delete or truncate on body
  for each statement execute function renew_reference('registry');
create trigger power_reference after insert or update or delete or truncate on power
  for each statement execute function renew_reference('registry');
create trigger body_succession_reference after insert or update or delete or truncate on body_succession
  for each statement execute function renew_reference('registry');
create trigger body_succession_member_reference after insert or update or delete or truncate on body_succession_member
  for each statement execute function renew_reference('registry');
