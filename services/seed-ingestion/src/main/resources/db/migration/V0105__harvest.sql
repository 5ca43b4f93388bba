-- A repository whose records become seeds of its institute.
create table harvest_source (
  id uuid primary key,
  publisher uuid not null,
  publisher_alias text not null,
  version bigint not null,
  name text not null,
  url text not null,
  metadata_prefix text not null,
  set_spec text,
  every_hours int,
  visibility text not null check (visibility in ('public', 'members', 'private')),
  -- Null: when somebody asks for it only.
  next_run_at timestamptz,
  -- By the repository's clock, where the next run begins; null before the first whole list.
  harvested_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index harvest_source_listed on harvest_source (publisher, id);
create index harvest_source_due on harvest_source (next_run_at) where next_run_at is not null;

create table harvest_run (
  id uuid primary key,
  source_id uuid not null references harvest_source on delete cascade,
  status text not null check (status in ('running', 'completed', 'failed', 'cancelled')),
  -- Null: the whole list.
  since timestamptz,
  -- Where the next run begins once this one is complete.
  next_since timestamptz,
  -- Where to go on; null at the beginning of the list.
  resumption_token text,
  -- How often it was begun or gone on with since the last page.
  attempts int not null default 0,
  pages int not null default 0,
  total bigint not null default 0,
  accepted bigint not null default 0,
  unchanged bigint not null default 0,
  withdrawn bigint not null default 0,
  drafts bigint not null default 0,
  passed_over bigint not null default 0,
  failure text,
  started_at timestamptz not null,
  updated_at timestamptz not null
);
create index harvest_run_listed on harvest_run (source_id, id);
create unique index harvest_run_one on harvest_run (source_id) where status = 'running';

-- What a repository has brought, and the run that has met it last: only that is withdrawn when the repository says so.
create table harvest_item (
  source_id uuid not null references harvest_source on delete cascade,
  identifier text collate "C" not null,
  run_id uuid not null,
  primary key (source_id, identifier)
);

-- Records that are no seeds, because they say too little or something that no seed may say.
create table harvest_draft (
  source_id uuid not null references harvest_source on delete cascade,
  identifier text collate "C" not null,
  id uuid not null,
  content text not null,
  lacking text not null,
  primary key (source_id, identifier)
);
create index harvest_draft_listed on harvest_draft (source_id, id);

-- One harvest of a source at a time, whichever process does it (ShedLock).
create table shedlock (
  name text primary key,
  lock_until timestamp not null,
  locked_at timestamp not null,
  locked_by text not null
);
