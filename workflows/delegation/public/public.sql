-- Which delegations are public, and which of their records are asked for over all: see publication.ts beside it.
create trigger delegation_published after insert on journal for each row
  when (new.type in ('publish', 'recordEnactment', 'registerExisting')) execute function publish_case('delegation');
create trigger delegation_public_record after insert on journal for each row
  when (new.type = 'recordConsultationBreach') execute function keep_public_record('delegation');

-- Cases from before: read once from the journal, which has no index by type.
insert into public_case (instance_id, seq)
select j.instance_id, min(j.seq) from journal j join instance i on i.id = j.instance_id
where i.workflow = 'delegation' and j.type in ('publish', 'recordEnactment', 'registerExisting') group by j.instance_id;
insert into public_record (instance_id, seq, type, at)
select j.instance_id, j.seq, j.type, j.at from journal j join instance i on i.id = j.instance_id
where i.workflow = 'delegation' and j.type = 'recordConsultationBreach';
