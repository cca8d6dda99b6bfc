-- Money of a case is of a step of that case.
alter table ledger_entry drop constraint ledger_entry_instance_id_fkey,
  add constraint ledger_entry_step_fkey foreign key (instance_id, seq) references journal (instance_id, seq);

-- Tables of a session are found before all others.
alter function refuse_overdrawn_row() set search_path = pg_catalog, public, pg_temp;
