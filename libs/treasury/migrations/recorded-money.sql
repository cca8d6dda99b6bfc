create trigger budget_line_recorded after insert or update or delete on budget_line
  for each row execute function record_row('id', '', '');
create trigger payment_recorded after insert or update or delete on payment
  for each row execute function record_row('id', '', '');
