-- Which transfers of roads are public: see road.package.ts beside it.
create trigger road_published after insert on journal for each row
  when (new.type = 'publishTransfer') execute function publish_case('roadTransfer');
