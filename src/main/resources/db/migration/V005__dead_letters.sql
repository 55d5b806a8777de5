-- Properties that their types list and whose values did not fit: which, why, how often. Never a value. Paths are those of the
-- definitions, so that their number is bounded by them. Lines end after seven days.
create table dead_letter (
    project_id    int         not null,
    hour          timestamptz not null,
    event_type_id int         not null,
    path          text        not null,
    reason        text        not null,
    writer        int         not null,
    count         bigint      not null,
    primary key (project_id, hour, event_type_id, path, reason, writer)
) with (fillfactor = 50);

create index dead_letter_hour on dead_letter (hour);

comment on column dead_letter.path is 'where the property stands, as its definition writes it; never anything that was sent';
