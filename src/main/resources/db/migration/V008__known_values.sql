-- Which values clients brought lately, so that a cap on new ones leaves them alone, also after a restart and on every replica.

-- 64-bit keyed hashes, never a value. UNLOGGED, so that they end with their term: they are in no write-ahead log, archive or
-- replica. Emptied by a crash of the database: the application fills them again from memory. Must be left out of dumps.
create unlogged table known_value (
    project_id    int     not null,
    event_type_id int     not null,
    path          text    not null,
    day           date    not null,
    known         boolean not null,
    hashes        bytea   not null check (octet_length(hashes) > 0 and octet_length(hashes) % 8 = 0)
);

comment on table known_value is
    'Values of yesterday and today as hashes, shared by replicas; added to, and replaced by TRUNCATE and insert at midnight.';
comment on column known_value.path is 'where the property stands, as its definition writes it; never anything that was sent';
comment on column known_value.known is 'whether the values were known before that day';

-- The key of these hashes. Of no use for anything else.
create unlogged table known_value_key (
    only_row boolean primary key default true check (only_row),
    key      bytea   not null check (octet_length(key) = 16)
);
