-- PostgreSQL tidies a table up when a fifth of it is dead. Where the open tasks of 1,000,000 were changed by so much, the first
-- worklist over all took 313 ms, the next 24 and all after it 4.5 instead of 1.2; with a fiftieth 37, 2.6 and 1.2, and to tidy up
-- took a third of a second (2 cores, 2026-11-28). What is closed is the most urgent, so that it lies where every list begins.
alter table task set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table deadline set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
-- What was delivered leaves the index of what waits, which is read from its beginning.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
-- Six of a hundred updates stay on their page: the state is indexed.
alter table instance_state set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);

-- All updates of a snapshot stay on their page with 15 % of room (17,497 of 17,497; no more with 30 or 50 %): what is large lies
-- apart, and there each step leaves a copy: 90 kB a case after 20 steps. Stored within the row, or apart and not pressed, steps
-- were no quicker (2 cores, 2026-11-28).
alter table snapshot set (toast.autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_vacuum_threshold = 1000);

-- Only added to: a little at a time, so that freezing never comes all at once.
alter table journal set (autovacuum_vacuum_insert_scale_factor = 0.05);
