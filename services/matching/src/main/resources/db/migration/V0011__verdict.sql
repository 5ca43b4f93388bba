-- What organizations say of matches: the one that owns the need and the one that publishes the seed. Versions outlive rows, so that
-- an event about a new verdict is newer than one about the withdrawal of an earlier one.
create sequence verdict_version;
create table verdict (
  need_id uuid not null,
  seed_id uuid not null,
  organization_id uuid not null,
  side text not null check (side in ('NEED', 'SEED')),
  decision text not null check (decision in ('ACCEPTED', 'DECLINED')),
  reason text,
  version bigint not null,
  given_at timestamptz not null,
  primary key (need_id, seed_id, organization_id)
);
create index verdict_of_seed on verdict (seed_id, organization_id);
