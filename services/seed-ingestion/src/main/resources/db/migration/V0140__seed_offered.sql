-- Whether others may harvest the seed as it stands: it is public, and what is said of its use does not refuse that it is handed on.
-- What stands in the words of the seeds that there are is judged behind this, in Java (OfferedByPolicy).
alter table seed add column offered boolean not null default false;
update seed set offered = true where visibility = 'public' and content is not null;
create index seed_offered on seed (publisher, public_changed_at, id) where offered and content is not null;

-- Where the seeds of harvests have been before they came here: the steps as JSON, the last one first.
create table seed_origin (
  publisher uuid not null,
  source_id text collate "C" not null,
  steps text not null,
  primary key (publisher, source_id)
);

-- A record and the seed that it became here, which is known by what it is known by where it was made. What a seed's own author said
-- is remembered when it is gone, so that others who still have it don't bring it back.
alter table harvest_item add column seed text collate "C";
update harvest_item set seed = identifier;
alter table harvest_item alter column seed set not null;
alter table harvest_item add column direct boolean not null default true;
alter table harvest_item add column gone boolean not null default false;
create index harvest_item_seed on harvest_item (seed);
