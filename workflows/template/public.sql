-- Which cases are public: those that had one of the events of `publishedBy` in the publication beside it.
create trigger template_published after insert on journal for each row
  when (new.type = 'publish') execute function publish_case('template');
