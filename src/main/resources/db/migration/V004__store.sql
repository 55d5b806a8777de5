-- Rows as they are kept, and the books. Facts (event, mention) are ready to be distributed by shard_key: it is in every key of
-- theirs; they have no foreign keys, no sequences and no default partition (the catalogue test says so).

-- One partition for each day on which rows are dropped, made ahead by dev.candor.store.partition, never from a client's date.
-- json, not jsonb: half the cost of an insert, and the text stays as it was made. The key serves "newest rows of a type",
-- because event_id is a UUIDv7; a search by arrival goes the same way, so there is no BRIN to pay for.
create table event (
    event_id           uuid not null,
    shard_key          int  not null,
    project_id         int  not null,
    event_type_id      int  not null,
    definition_version int  not null,
    client_id          int,
    visitor            int,
    expires_on         date not null,
    version            text,
    country            text,
    properties         json not null,
    primary key (event_type_id, event_id, shard_key, expires_on)
) partition by range (expires_on);

-- Erasure and export read by client. Types without one pay nothing.
create index event_client on event (client_id) where client_id is not null;

comment on column event.event_id is 'UUIDv7 made by the server: its first 48 bits are the arrival in milliseconds';
comment on column event.shard_key is 'the client, else a hash of event_id';
comment on column event.visitor is 'number of a day''s pseudonym, never the pseudonym';
comment on column event.expires_on is 'the UTC day on which the row is dropped with its partition';

-- Other clients that an event names. They share their event's partition day and shard.
create table mention (
    event_id      uuid not null,
    shard_key     int  not null,
    project_id    int  not null,
    event_type_id int  not null,
    client_id     int  not null,
    expires_on    date not null,
    role          text not null,
    primary key (event_id, client_id, role, shard_key, expires_on)
) partition by range (expires_on);

create index mention_client on mention (client_id);

-- Which partitions hold what arrived on a day. A few rows a day, so that reading back opens one partition and not all.
create table event_day (
    project_id    int  not null,
    event_type_id int  not null,
    arrived_on    date not null,
    expires_on    date not null,
    primary key (event_type_id, arrived_on, expires_on)
);

create index event_day_project on event_day (project_id, arrived_on);

-- Each client key has a dense number, small enough for a bitmap.
create table client (
    id         int generated always as identity primary key,
    project_id int   not null,
    client_key bytea not null constraint client_key_once unique constraint client_key_length check (length(client_key) = 16),
    first_seen date  not null,
    last_seen  date  not null
) with (fillfactor = 90);

comment on column client.client_key is 'keyed hash of project and identifier; the key is not in the database';

-- Who must stay forgotten. Does not expire; may be set for a key never seen.
create table tombstone (
    client_key bytea primary key constraint tombstone_key_length check (length(client_key) = 16),
    project_id int  not null,
    created    date not null
);

-- Numbers of the days' pseudonyms. UNLOGGED like the salts, and for the same reason: while a salt lives, a pseudonym and its
-- salt lead back to an address, so neither may be in the write-ahead log, an archive or a replica. After a crash of the
-- database the table is empty and a visitor of that day gets a second number. The sequence is logged, so that no number is
-- given twice.
create sequence visitor_number as int cycle;

create unlogged table visitor (
    pseudonym  bytea not null constraint visitor_pseudonym_length check (length(pseudonym) = 16),
    day        date  not null,
    project_id int   not null,
    number     int   not null default nextval('visitor_number'),
    primary key (pseudonym, day)
);

-- The books. A writer has lines of its own, or all writers would queue for one row until the other's commit is on disk.
-- Writer 0 holds the totals of whole days that are left when the reasons are past their term.
create table intake (
    project_id    int         not null,
    minute        timestamptz not null,
    event_type_id int         not null,
    outcome       text        not null,
    reason        text        not null,
    writer        int         not null,
    count         bigint      not null,
    primary key (project_id, minute, event_type_id, outcome, reason, writer)
) with (fillfactor = 50);

create index intake_minute on intake (minute);
