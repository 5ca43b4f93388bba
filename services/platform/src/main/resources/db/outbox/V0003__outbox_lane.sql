-- Whose events these are: lanes take turns, so that many of one do not keep those of the others waiting.
alter table outbox add column lane text not null default '';
create index outbox_lane on outbox (lane, position);
