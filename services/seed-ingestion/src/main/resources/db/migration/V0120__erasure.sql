-- Erasures of seeds and people. What is erased can't be read from here: only ids and digests are kept, keyed with what is nowhere else,
-- so that they can't be looked up in a table that somebody has made elsewhere.
create table erasure_key (
  key bytea not null
);
insert into erasure_key select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

create function erasure_digest(publisher uuid, subject text, source_id text) returns text language sql stable as $$
  select encode(sha256(key || uuid_send(publisher) || convert_to(subject || ':' || source_id, 'UTF8')), 'hex') from erasure_key
$$;

-- Whether JSON names the person, however deep; what is no JSON names nobody.
create function names_person(document text, publisher uuid, digest text) returns boolean language plpgsql stable as $$
begin
  if document is null or position('"people"' in document) = 0 then
    return false;
  end if;
  return exists (
    select from jsonb_path_query(document::jsonb, '$.**.people[*].sourceId') as person (id)
    where erasure_digest(publisher, 'person', person.id #>> '{}') = digest);
exception when data_exception then
  return false;
end
$$;

-- Columns of a table without the cells that were shown of each.
create function without_examples(columns jsonb) returns jsonb language sql immutable as $$
  select jsonb_set(columns, '{columns}', (
    select coalesce(jsonb_agg(jsonb_set(each, '{examples}', '[]') order by place), '[]')
    from jsonb_array_elements(columns -> 'columns') with ordinality as x (each, place)))
$$;

-- What must not come again.
create table erased (
  publisher uuid not null,
  subject text not null check (subject in ('seed', 'person')),
  digest text not null,
  primary key (publisher, subject, digest)
);

create table erasure (
  id uuid primary key,
  publisher uuid not null,
  publisher_alias text not null,
  subject text not null check (subject in ('seed', 'person')),
  digest text not null,
  person_digest text,
  mentions int not null default 0,
  round int not null default 1,
  -- When the stores are looked through again, unless that has found nothing.
  next_round_at timestamptz not null,
  begun_at timestamptz not null,
  completed_at timestamptz,
  unique (publisher, subject, digest)
);
create index erasure_listed on erasure (publisher, id);
create index erasure_open on erasure (next_round_at) where completed_at is null;

-- The erased seed, or those that named the person, with the first version that is without it.
create table erasure_seed (
  erasure_id uuid not null references erasure on delete cascade,
  seed_id uuid not null,
  version bigint not null,
  primary key (erasure_id, seed_id)
);

-- Which round a service has looked through its stores for.
create table erasure_answer (
  erasure_id uuid not null references erasure on delete cascade,
  service text not null,
  round int not null,
  searched_at timestamptz not null,
  primary key (erasure_id, service)
);

create table erasure_finding (
  erasure_id uuid not null references erasure on delete cascade,
  service text not null,
  store text not null,
  found bigint not null,
  primary key (erasure_id, service, store)
);
