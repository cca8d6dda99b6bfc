-- Worklists. A task without a due date comes after all that have one, so the order is by an expression: one index has it for
-- each office of a body, one over all.
drop index task_worklist;
create index task_of_office on task (body_id, office, (coalesce(due_at, 'infinity')), instance_id, name);
create index task_by_due on task ((coalesce(due_at, 'infinity')), instance_id, name, body_id);

-- Lists of cases, newest first, in the state that people use; nothing ever read by the time of the change. Every step writes
-- this row, so each index here is paid for by every step.
drop index instance_state_changed;
drop index instance_state_state;
create index instance_state_state on instance_state (state, instance_id);
-- The other active paths and flags of a case: asked for rarely, and mostly rare.
create index instance_state_paths on instance_state using gin (array_remove(states, state)) with (fastupdate = off);

-- What never changes of a case is found by its own table, which is written once.
create index instance_workflow on instance (workflow, id);

-- How numbers, titles and names are compared: without case, and with letters that many keyboards lack as their neighbours.
-- Lower case by ICU, because a server made with the C locale lowers no Cyrillic.
create function search_words(words text) returns text language sql immutable parallel safe
return translate(lower(normalize(words) collate "ky-x-icu"), 'ёөүңіҗәһғқұ', 'еоунижахгку');

-- Every two and three letters that stand together: what a part of a text has, the text has. Not pg_trgm, which takes no
-- Cyrillic on a server made with the C locale, knows no two letters, and may be missing.
create function search_grams(words text) returns text[] language sql immutable parallel safe
return array(
  select substr(words, place, length) from generate_series(1, char_length(words) - 1) place, generate_series(2, 3) length
  where place + length <= char_length(words) + 1
);

-- What is looked for of a part that is searched: three letters after three, the last three always; two of a part that is no
-- longer. Every gram of a number took three times as long among 1,000,000 (2 busy cores, 2026-11-28), since many have most of them.
create function search_clues(words text) returns text[] language sql immutable parallel safe
return array(
  select substr(words, least(place, greatest(char_length(words) - 2, 1)), 3) from generate_series(1, char_length(words), 3) place
  where char_length(words) > 1
);

-- What is searched. A table of its own: every step writes instance_state and would write each of a title's hundred grams again.
create table case_search (
  instance_id bigint primary key references instance (id),
  words text not null
);
insert into case_search select instance_id, search_words(number || ' ' || title) from instance_state;
-- A new title is put aside and written to the index with some 200 others: one by one that took 1.7 ms for each case begun instead
-- of 0.6 ms (2 busy cores, 2026-11-28). A search looks through what lies aside, so that is kept short.
create index case_search_grams on case_search using gin (search_grams(words)) with (fastupdate = on, gin_pending_list_limit = 1024);
-- To gather them takes longer (9 s for 30,000 sampled texts, 2 busy cores, 2026-11-28) than what they would tell is worth.
alter index case_search_grams alter column 1 set statistics 0;

-- As an index is: with the row that it is made from, whoever writes that.
create function search_case() returns trigger language plpgsql as $$
begin
  insert into case_search (instance_id, words) values (new.instance_id, search_words(new.number || ' ' || new.title))
  on conflict (instance_id) do update set words = excluded.words;
  return null;
end
$$;
create trigger search_new_case after insert on instance_state for each row execute function search_case();
create trigger search_renamed_case after update of number, title on instance_state for each row
  when (old.number is distinct from new.number or old.title is distinct from new.title) execute function search_case();
