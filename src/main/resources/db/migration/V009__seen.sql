-- Which events came lately, so that one which is sent a second time is stored once. The keyed hash of the event's own id, under
-- a key that is not in the database, and the day; nothing says which row, client or project it belongs to.

set local lock_timeout = '5s';

-- One table with one unique index, so that two who meet the same id cannot both be first, whatever day or replica it is (ADR 34).
-- The day is by the database's clock, which all replicas share. Nothing is ever updated; rows end after 35 days.
create table seen (
    event_key uuid not null constraint seen_once primary key,
    seen_on   date not null default ((now() at time zone 'utc')::date)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

-- Rows lie in the order of their days, so that a few pages of this find those that end.
create index seen_day on seen using brin (seen_on) with (autosummarize = on);

comment on column seen.event_key is 'keyed hash of project, type and id; the key is not in the database';
