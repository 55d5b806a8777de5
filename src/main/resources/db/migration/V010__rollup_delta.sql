-- What each commit group adds to the counts, written by its own transaction. A folder will read and delete in one statement (delete
-- ... returning), so each is folded exactly once and no order is needed: no sequence, which would have gaps that close late. Ready to be
-- distributed, like all facts.

set local lock_timeout = '5s';
create table rollup_delta (
    expires_on date  not null,
    delta_id   uuid  not null,
    shard_key  int   not null,
    body       bytea not null,
    primary key (expires_on, delta_id, shard_key)
);

comment on table rollup_delta is
    'Dense numbers of clients, or of a day''s visitors, and treated values: nothing that the rows do not hold. dev.candor.store.delta.Delta reads it.';
comment on column rollup_delta.delta_id is 'UUIDv7 of the latest arrival in it; of a visitor, whose line is alone in its delta, of the day';
comment on column rollup_delta.expires_on is 'the UTC day on which it is gone if nobody folded it';
comment on column rollup_delta.shard_key is 'a hash of delta_id';
