-- What the columns of a table are called and fill; null where the lines are seeds as they were sent.
alter table seed_import add column table_columns jsonb;
alter table seed_import_rejection add column column_name text;
