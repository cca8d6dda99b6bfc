-- The cases in which a task is awaited, newest first.
create index task_name on task (name, instance_id);
