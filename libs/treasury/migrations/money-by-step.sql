-- Money of cases changes with a step of theirs alone. Shares are written before the journal: they are asked at the end.
create trigger changed_by_step_insert after insert on ledger_entry referencing new table as changed
  for each statement execute function refuse_without_step();
create constraint trigger changed_by_step after insert or update or delete on allocation deferrable initially deferred
  for each row execute function refuse_without_step();
