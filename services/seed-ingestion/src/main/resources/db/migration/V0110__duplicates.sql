-- Seeds that curators have linked share a technology. A seed that was merged into another keeps what it said: the same content that is
-- imported or harvested again doesn't revive it, and the merge can be taken back.
alter table seed add column technology uuid;
alter table seed add column merged_into uuid references seed;
alter table seed add column merged_content text;
alter table seed add column merged_hash bytea;
alter table seed add constraint seed_merged check (
  case when merged_into is null then merged_content is null and merged_hash is null
    else content is null and merged_content is not null and merged_hash is not null end);
create index seed_technology on seed (technology) where technology is not null;
create index seed_merged_into on seed (merged_into) where merged_into is not null;

-- What is known of each seed's text (Broder 1997): texts that have much in common share a band. A row for each band, so that of
-- thousands of equal texts a few are found without reading them all.
create table seed_sketch (
  seed_id uuid primary key,
  version bigint not null,
  bands int[] not null
);
create table seed_band (
  band int not null,
  seed_id uuid not null,
  primary key (band, seed_id)
);

-- Seeds of nearly the same meaning, as the search has told of one version.
create table seed_neighbour (
  seed_id uuid not null,
  other uuid not null,
  version bigint not null,
  -- Of the other seed, when this was told.
  other_version bigint not null,
  similarity double precision not null,
  -- Whether they are written in two languages.
  across boolean not null,
  primary key (seed_id, other)
);
create index seed_neighbour_other on seed_neighbour (other);

-- Two seeds that seem to tell of the same technology.
create table duplicate_pair (
  id uuid primary key,
  one uuid not null references seed,
  other uuid not null references seed,
  version bigint not null,
  kind text not null check (kind in ('copy', 'edit', 'translation')),
  similarity double precision not null,
  reasons text not null,
  -- Tells whether the texts are those that were judged.
  texts int not null,
  -- The seed that a merge has withdrawn.
  merged uuid,
  found_at timestamptz not null,
  unique (one, other),
  check (one < other)
);
create index duplicate_pair_other on duplicate_pair (other);

-- What each institute that has a seed in the pair says of it; no decision while the pair is open.
create table duplicate_side (
  pair_id uuid not null references duplicate_pair on delete cascade,
  organization uuid not null,
  version bigint not null,
  decision text check (decision in ('merge', 'link', 'dismiss')),
  -- What the judgement was when it was decided: another one opens the pair again.
  decided_kind text,
  decided_similarity double precision,
  decided_at timestamptz,
  primary key (organization, pair_id)
);
create index duplicate_side_pair on duplicate_side (pair_id);
