-- A draft is not shown yet; a hidden seed is shown no more, because nobody has confirmed it in time. Their publisher has both.
alter table seed drop constraint seed_visibility_check;
alter table seed add constraint seed_visibility_check
  check (visibility in ('public', 'members', 'private', 'draft', 'hidden'));

-- When its publisher has written or confirmed it last, and by when to confirm it again.
alter table seed add column confirmed_on date not null default current_date;
alter table seed add column confirm_by date not null default current_date + 730;
alter table seed alter column confirmed_on drop default, alter column confirm_by drop default;
create index seed_to_confirm on seed (confirm_by) where content is not null and visibility in ('public', 'members', 'private');

-- For lists of an institute's own: what they show, and what would help the seed to be found.
alter table seed add column title text generated always as (content::jsonb ->> 'title') stored;
alter table seed add column lacks text[] generated always as (array_remove(array[
    case when octet_length(content::jsonb ->> 'title') + octet_length(content::jsonb ->> 'description') < 300 then 'text' end,
    case when coalesce(content::jsonb ->> 'contact', '') = '' then 'contact' end,
    case when coalesce(content::jsonb ->> 'people', '[]') = '[]' then 'people' end
  ], null)) stored;
create index seed_in_state on seed (publisher, visibility, id) where content is not null;

-- Whether a sentence says what the seed is for; null while it is not known.
alter table seed_indexing add column purpose boolean;
