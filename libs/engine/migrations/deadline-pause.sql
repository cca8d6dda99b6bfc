-- The pause before a next attempt, in a column of its own as in the outbox; null: at once.
alter table deadline add column next_try_at timestamptz;
