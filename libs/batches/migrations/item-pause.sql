-- The pause before a next attempt, in a column of its own as in the outbox; null: at once.
alter table bulk_item add column next_try_at timestamptz;
alter table recomputation_item add column next_try_at timestamptz;
