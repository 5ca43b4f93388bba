-- What a request with an Idempotency-Key was answered, kept for a day.
create table idempotency (
  tenant uuid not null,
  key text not null,
  request_hash bytea not null,
  response text not null,
  created_at timestamptz not null,
  primary key (tenant, key)
);
create index idempotency_age on idempotency (created_at);
