-- Every manifest that was ever in force, only ever added to: what was promised when a row arrived can be looked up by its digest.
create table manifest (
    project integer not null references project (number),
    number integer not null check (number > 0),
    -- SHA-256 over the part of the body that decides what is stored (docs/manifest.md)
    digest bytea not null check (octet_length(digest) = 32),
    -- names of the event types in it, so that the history can say which ones went
    types text [] not null,
    -- json, not jsonb: it is published as it was written
    body json not null,
    since timestamptz not null,
    primary key (project, number)
);

create index manifest_digest on manifest (project, digest);
