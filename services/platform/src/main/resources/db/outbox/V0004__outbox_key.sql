-- What of a key waits, and in which lane: its next event must come behind it.
create index outbox_key on outbox (key);
