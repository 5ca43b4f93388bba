-- Needs as their companies wrote them. effective_disclosure is the strictest of disclosure and disclosure_by_field, kept so that
-- every query can decide what may be seen.
create table need (
  id uuid primary key,
  version bigint not null check (version > 0),
  status text not null check (status in ('draft', 'published', 'closed')),
  owner uuid not null,
  owner_alias text not null,
  title text not null,
  problem text not null,
  desired_outcome text,
  constraints text,
  application_domain text,
  trl integer check (trl between 1 and 9),
  deadline date,
  language text,
  disclosure text not null check (disclosure in ('public', 'partners', 'masked', 'private')),
  disclosure_by_field jsonb,
  effective_disclosure text not null check (effective_disclosure in ('public', 'partners', 'masked', 'private')),
  masked_text text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  closed_at timestamptz
);
create index need_of_owner on need (owner, id desc);
create index need_disclosed on need (id desc) where status = 'published' and effective_disclosure <> 'private';
