-- Accounts of the team, their sessions and browsers, the setup link's token, and ingest keys.

create table account (
    id integer generated always as identity primary key,
    -- trimmed and in lower case, so that one address is one account
    email text not null,
    name text not null,
    -- an encoded hash with its own parameters; null for an account that signs in elsewhere
    password_hash text,
    administrator boolean not null,
    created_at timestamptz not null,
    -- set: the account cannot sign in, and its sessions have ended
    disabled_at timestamptz
);

create unique index account_email on account (email);

create table session (
    -- SHA-256 of the cookie's random token: a copy of this table opens nothing
    token_hash text primary key,
    account_id integer not null references account (id) on delete cascade,
    created_at timestamptz not null,
    -- coarse: written at most once a minute
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
);

create index session_account on session (account_id);
create index session_expires on session (expires_at);

-- Browsers in which someone has signed in before: their tries are counted apart from strangers' guesses.
create table device (
    token_hash text primary key,
    account_id integer not null references account (id) on delete cascade,
    last_used_at timestamptz not null
);

create index device_account on device (account_id);

-- At most one row: the link that the newest start printed. Empty once an account exists.
create table setup_token (
    token_hash text primary key,
    created_at timestamptz not null
);

create table ingest_key (
    -- whole, on purpose: it ships in clients, can only write, and must stay visible to the team
    key_text text primary key,
    project_id integer not null,
    -- beside the number, so that this room need not know the catalogue
    project_slug text not null,
    name text not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);

create unique index ingest_key_name on ingest_key (project_id, name) where revoked_at is null;
