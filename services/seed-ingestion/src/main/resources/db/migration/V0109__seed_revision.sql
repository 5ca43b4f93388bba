-- The versions that a seed had before its present one; without content while it was withdrawn.
create table seed_revision (
  seed_id uuid not null,
  version bigint not null,
  visibility text not null,
  content text,
  since timestamptz not null,
  primary key (seed_id, version)
);

-- By a trigger, so that no way of writing a seed can forget it.
create function keep_seed_revision() returns trigger language plpgsql as $$
begin
  insert into seed_revision (seed_id, version, visibility, content, since)
    select earlier.id, earlier.version, earlier.visibility, earlier.content, earlier.updated_at
    from seed_before earlier join seed_after later on later.id = earlier.id
    where later.version > earlier.version;
  return null;
end
$$;
create trigger keep_seed_revision after update on seed
  referencing old table as seed_before new table as seed_after
  for each statement execute function keep_seed_revision();
