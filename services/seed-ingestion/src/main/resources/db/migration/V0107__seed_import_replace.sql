-- An import may stand for all that its institute publishes. What it does not have is counted at its end, and withdrawn when that is confirmed.
alter table seed_import add column replaces boolean not null default false;
alter table seed_import add column absent bigint;
alter table seed_import add column withdrawn bigint;
alter table seed_import drop constraint seed_import_status_check;
alter table seed_import add constraint seed_import_status_check
  check (status in ('staging', 'waiting', 'running', 'withdrawing', 'completed', 'failed', 'cancelled'));
drop index seed_import_running;
create index seed_import_running on seed_import (publisher, ticket) where status in ('running', 'withdrawing');
create index seed_import_absent on seed_import (updated_at) where absent is not null and status = 'completed';
