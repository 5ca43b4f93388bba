-- When what everybody may read of a seed has changed last: when it was shown, revised or taken back. Null while it has never been
-- public, as far as is known: of what became private earlier nobody has been told.
alter table seed add column public_changed_at timestamptz;
update seed set public_changed_at = updated_at where visibility = 'public';
create index seed_public_changes on seed (publisher, public_changed_at, id) where public_changed_at is not null;
