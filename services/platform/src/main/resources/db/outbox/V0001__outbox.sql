-- Events that wait for their way to Kafka. Deleted once they are there.
create table outbox (
  position bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  event_id uuid not null,
  type text not null,
  occurred_at timestamptz not null,
  traceparent text,
  data bytea not null
);
