-- A piece that arrives while its file is being forgotten must go too; no statement sees both otherwise.
delete from seed_import_piece where import_id not in (select id from seed_import);
alter table seed_import_piece
  add foreign key (import_id) references seed_import on delete cascade;
