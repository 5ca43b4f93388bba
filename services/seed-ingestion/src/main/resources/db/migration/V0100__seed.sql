-- What institutes publish. A withdrawn seed keeps its identity and its version, and loses its content.
create table seed (
  id uuid primary key,
  publisher uuid not null,
  publisher_alias text not null,
  source_id text collate "C" not null,
  version bigint not null,
  visibility text not null check (visibility in ('public', 'members', 'private')),
  -- JSON, as text: jsonb would bring its own idea of what is the same.
  content text,
  content_hash bytea,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (publisher, source_id),
  check ((content is null) = (content_hash is null))
);
create index seed_listed on seed (id) where content is not null;
create index seed_listed_public on seed (id) where content is not null and visibility = 'public';
create index seed_listed_own on seed (publisher, id) where content is not null;
