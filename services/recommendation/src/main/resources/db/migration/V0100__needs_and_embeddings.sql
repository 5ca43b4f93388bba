-- Published needs as events tell them. A closed one keeps its version only, so that a late event cannot revive it.
create table need (
  id uuid primary key,
  version bigint not null,
  owner uuid,
  disclosure text check (disclosure in ('public', 'partners', 'masked', 'private')),
  words text
);
-- The vector of a need, whichever comes first.
create table need_vector (
  id uuid primary key,
  version bigint not null,
  model text not null,
  vector text not null
);
-- Vectors that came before the seed they belong to; deleted once joined.
create table waiting_embedding (
  seed uuid primary key,
  version bigint not null,
  embedding text not null
);
