-- Events that a service of ours could not handle, without what they say: that stays in Kafka, at this place.
create table dead_letter (
  id uuid primary key,
  place text not null,
  part integer not null,
  position bigint not null,
  topic text not null,
  service text not null,
  key text,
  type text,
  kind text not null check (kind in ('unreadable', 'unknown-type', 'refused', 'failed')),
  reason text not null,
  origin text not null,
  failed_at timestamptz not null,
  attempts integer not null,
  state text not null check (state in ('waiting', 'replaying', 'replayed', 'discarded', 'lost')),
  decided_at timestamptz,
  -- The time tells the letters of one Kafka from those of another that was set up in its place.
  unique (place, part, position, failed_at)
);
create index dead_letter_listed on dead_letter (state, id desc);
