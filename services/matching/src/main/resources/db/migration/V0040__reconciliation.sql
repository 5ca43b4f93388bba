-- How each index stood with its owner when they were compared last, and what is asked to be done about it.
create table reconciliation (
  index text primary key,
  state text not null check (state in ('agrees', 'settling', 'differs', 'unknown')),
  since timestamptz not null,
  compared_at timestamptz,
  failure text,
  underway bigint not null default 0,
  -- JSON: counts and checksums of both sides.
  organizations text not null default '[]',
  wanted_at timestamptz,
  repair_wanted_at timestamptz,
  repaired_at timestamptz,
  resent bigint,
  -- One process at a time works at an index; one that ends in between is replaced after this.
  claimed_until timestamptz
);
create table reconciliation_difference (
  index text not null references reconciliation,
  id uuid not null,
  organization uuid not null,
  kind text not null check (kind in ('missing', 'extra', 'stale')),
  owned bigint,
  indexed bigint,
  replaced_by bigint not null,
  -- The owner has been asked to tell it again.
  told boolean not null default false,
  primary key (index, id)
);
