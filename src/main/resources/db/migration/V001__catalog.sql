-- Projects and event types have numbers, because every row of every fact carries them.
create table project (
    number integer generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null
);

create table event_type (
    number integer generated always as identity primary key,
    project integer not null references project (number),
    name text not null,
    unique (project, name)
);

-- Every version a definition ever had; only ever added to. A stored row names the version that admitted it.
create table definition (
    event_type integer not null references event_type (number),
    version integer not null check (version > 0),
    digest bytea not null check (octet_length(digest) = 32),
    body jsonb not null,
    active_from timestamptz not null,
    primary key (event_type, version)
);
