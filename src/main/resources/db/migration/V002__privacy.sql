-- The secrets that identifiers and addresses are hashed under: what the database may know of them.

-- A secret that lives outside the database is recognised by its fingerprint; a start with another one stops.
create table secret_fingerprint (
    name        text primary key,
    fingerprint text not null,
    since       timestamptz not null
);

comment on table secret_fingerprint is
    'Tells whether a secret outside the database is still the one that its rows were made under.';

-- Unlogged, so that a salt never reaches the write-ahead log, an archive of it, a replica or a base backup. Emptied by a
-- crash of the database: the application fills it again from memory. Must be left out of dumps.
create unlogged table salt (
    day    date primary key,
    secret bytea not null check (octet_length(secret) = 32)
);

comment on table salt is
    'The salts of yesterday, today and tomorrow, shared by replicas; replaced by TRUNCATE and insert, never updated.';
