-- A mail or a webhook that could not be delivered, also one that is of no case.
alter table incident alter column instance_id drop not null;
alter table incident add column delivery_id uuid;
-- How often it was tried before a person was asked.
alter table incident add column attempts int not null default 1 check (attempts > 0);
alter table incident drop constraint incident_kind_check;
alter table incident add constraint incident_subject check (
  case kind
    when 'step' then instance_id is not null and outbox_id is null and delivery_id is null
    when 'effect' then instance_id is not null and delivery_id is null
    when 'delivery' then delivery_id is not null and outbox_id is null
    else false
  end
);
create unique index incident_open_delivery on incident (delivery_id) where delivery_id is not null and resolved_at is null;

-- Lists read newest first, open or all, and what became of one subject or case before.
create index incident_newest on incident (opened_at desc, id desc);
create index incident_instance on incident (instance_id, opened_at) where instance_id is not null;
create index incident_delivery on incident (delivery_id, opened_at) where delivery_id is not null;

-- Each try of an effect that failed: only ever added to, a handful per effect.
create table effect_try (
  outbox_id bigint not null references outbox (id),
  at timestamptz not null,
  error text not null,
  id bigint generated always as identity primary key
);
create index effect_try_outbox on effect_try (outbox_id, id);
