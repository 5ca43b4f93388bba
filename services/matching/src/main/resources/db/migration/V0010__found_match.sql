-- Which pairs of need and seed were told as matches, and at which level (0 good, 1 strong), so that each is told once.
create table found_match (
  need_id uuid not null,
  seed_id uuid not null,
  level smallint not null,
  score double precision not null,
  found_at timestamptz not null,
  primary key (need_id, seed_id)
);
