-- Event types that the team makes on the running server: proposed by one person, activated by another.

create table proposal (
    number integer generated always as identity primary key,
    project integer not null references project (number),
    -- the event type's name
    name text not null,
    -- the definition, as it was handed in
    body text not null check (octet_length(body) <= 65536),
    -- numbers of accounts, which belong to another room: no foreign key, and they outlive the account
    proposed_by integer not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('open', 'active', 'withdrawn', 'superseded')),
    activated_by integer,
    activated_at timestamptz,
    -- whether only the proposer looked, because the team had no second account
    activated_alone boolean not null default false,
    -- which version of the definition it became
    version integer,
    -- when it was withdrawn, or another took its place
    closed_at timestamptz,
    check (state <> 'active' or (activated_by is not null and activated_at is not null and version is not null))
);

-- The active proposals are the team's definitions; of a type there is one at a time, and one that waits.
create unique index proposal_active on proposal (project, name) where state = 'active';
create unique index proposal_open on proposal (project, name) where state = 'open';

-- One row. Replicas look at it every second and read the definitions anew when the number is another.
create table catalog_revision (
    only_row boolean primary key default true check (only_row),
    number bigint not null
);

insert into catalog_revision (number) values (0);
