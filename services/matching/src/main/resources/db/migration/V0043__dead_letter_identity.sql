-- A letter is known by where its event first stood and when it failed. Where it lies may change: an erasure appends what stays once more.
alter table dead_letter drop constraint dead_letter_place_part_position_failed_at_key;
alter table dead_letter add unique (place, origin, failed_at);
