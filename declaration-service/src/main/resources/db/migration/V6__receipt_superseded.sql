-- A receipt stays genuine when its return is corrected; who checks it is told that another one counts now.
alter table receipt_directory add column superseded_by text;
