-- Counts everything after which what was known of clients may be wrong: a tombstone that came or was lifted, clients that went.
-- Writers remember clients' numbers (ADR 37) for as long as it stays the same. A row and not a sequence: its new value must come
-- into sight in the very moment in which the tombstone does.

set local lock_timeout = '5s';
create table erasure_epoch (
    one   boolean primary key default true constraint erasure_epoch_one check (one),
    epoch bigint  not null
);

insert into erasure_epoch (epoch) values (1);

create function next_erasure_epoch() returns trigger language plpgsql as $$
begin
    update erasure_epoch set epoch = epoch + 1;
    return null;
end
$$;

-- For each statement, not for each row; also for one that changed nothing, which costs a look-up and no more.
create trigger tombstone_epoch after insert or update or delete or truncate on tombstone
    for each statement execute function next_erasure_epoch();

create trigger client_epoch after delete or truncate on client
    for each statement execute function next_erasure_epoch();
