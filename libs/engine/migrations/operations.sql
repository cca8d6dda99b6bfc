-- A child knows its parent; the effect that began it is known by the key of its first step.
alter table instance add column parent_id bigint references instance (id);
create index instance_parent on instance (parent_id, id) where parent_id is not null;

-- Effects that the engine itself performs: children that begin, and their ends. Others wait for who delivers them.
alter table outbox add column attempt int not null default 0;
-- Not before this; null: at once, infinity: when the incident is resolved.
alter table outbox add column next_try_at timestamptz;
alter table outbox add column claimed_until timestamptz;
alter table outbox add column outcome text check (outcome in ('done', 'moot', 'skipped'));
create index outbox_of_engine on outbox (id) where delivered_at is null and content ->> 'kind' in ('startWorkflow', 'childFinished');
create index outbox_instance on outbox (instance_id, id);

-- An incident of an effect; the case goes on.
alter table incident add column outbox_id bigint references outbox (id);
create unique index incident_open_effect on incident (outbox_id) where outbox_id is not null and resolved_at is null;
