-- Whether the last comparison said all there is to say; what was on its way is looked at again soon, whatever else differs.
alter table reconciliation add column settled boolean not null default false;
