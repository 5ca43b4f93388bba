-- An import may wait for its start, while its institute says what the columns mean.
alter table seed_import drop constraint seed_import_status_check;
alter table seed_import add constraint seed_import_status_check
  check (status in ('staging', 'waiting', 'running', 'completed', 'failed', 'cancelled'));
create index seed_import_waiting on seed_import (updated_at) where status = 'waiting';

-- Columns are kept in their order, and rows as they stand in the file: those that were kept otherwise can't be read any more.
update seed_import set status = 'failed', failure = 'The service was replaced meanwhile. Send the file again.'
  where status in ('staging', 'running') and table_columns is not null;
delete from seed_import_piece p using seed_import i where i.id = p.import_id and i.table_columns is not null;
update seed_import set table_columns = jsonb_build_object('columns',
  (select coalesce(jsonb_agg(jsonb_build_object('name', value, 'field', key, 'examples', '[]'::jsonb)), '[]'::jsonb)
   from jsonb_each_text(table_columns -> 'names')))
  where table_columns is not null;

-- What columns are called in an institute's files, as it has said itself; without a field they are left out.
create table seed_column_name (
  publisher uuid not null,
  name text not null,
  field text,
  primary key (publisher, name)
);
