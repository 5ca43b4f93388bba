create sequence seed_import_turn;

-- A file of seeds. It is staging while it arrives, and nobody sees it before it is all there.
create table seed_import (
  id uuid primary key,
  publisher uuid not null,
  publisher_alias text not null,
  status text not null check (status in ('staging', 'running', 'completed', 'failed', 'cancelled')),
  dry_run boolean not null,
  bytes bigint not null default 0,
  -- Where to go on: the byte and the line behind the last chunk; inside a line that is too long when skipping.
  next_byte bigint not null default 0,
  next_line bigint not null default 1,
  skipping boolean not null default false,
  total bigint not null default 0,
  accepted bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  failure text,
  -- Order of acceptance; an institute's imports are worked on one after the other.
  ticket bigint,
  -- When it had its last turn, on the clock of seed_import_turn; institutes take turns chunk by chunk.
  served bigint not null default 0,
  created_at timestamptz not null,
  started_at timestamptz,
  updated_at timestamptz not null
);
create index seed_import_listed on seed_import (publisher, id);
create index seed_import_running on seed_import (publisher, ticket) where status = 'running';
create index seed_import_staging on seed_import (updated_at) where status = 'staging';

-- The file, in pieces of one size but for the last; gone as soon as they have been worked on.
create table seed_import_piece (
  import_id uuid not null,
  number int not null,
  data bytea not null,
  primary key (import_id, number)
);
alter table seed_import_piece alter column data set storage external;

-- The sourceIds that a running import has met.
create table seed_import_source (
  import_id uuid not null,
  source_id text collate "C" not null,
  primary key (import_id, source_id)
);

create table seed_import_rejection (
  import_id uuid not null,
  line bigint not null,
  source_id text,
  field text not null,
  value text,
  expected text not null,
  primary key (import_id, line)
);

-- The newest version of each seed that the search has taken in, or taken out.
create table seed_indexing (
  seed_id uuid primary key,
  version bigint not null
) with (fillfactor = 80);

-- Imported versions that the search has not taken in yet.
create table seed_import_pending (
  seed_id uuid not null,
  import_id uuid not null,
  version bigint not null,
  primary key (seed_id, import_id)
);

-- Apart from the import, whose row is locked as long as a chunk is worked on.
create table seed_import_indexed (
  import_id uuid primary key,
  indexed bigint not null default 0
);
