-- A notice can be of no case: about what a body has set up itself, such as a webhook.
alter table inbox_item alter column instance_id drop not null;
alter table inbox_item add constraint inbox_item_case check (instance_id is not null or kind = 'notice');
