-- What PostgreSQL's planner knows of a column is a sample of its values, kept in a table of its own that is logged, dumped with
-- the files and emptied by nobody: ANALYZE, which comes by itself, would put salts, pseudonyms and keys there for good. None of these
-- columns needs a sample: they are looked up by unique indexes, or not at all.

set local lock_timeout = '5s';

-- To change a type, if only to itself, is what removes a sample that was taken before, in every version of PostgreSQL.
alter table salt alter column secret type bytea, alter column secret set statistics 0;
alter table visitor alter column pseudonym type bytea, alter column pseudonym set statistics 0;
alter table known_value alter column hashes type bytea, alter column hashes set statistics 0;
alter table known_value_key alter column key type bytea, alter column key set statistics 0;
alter table client alter column client_key type bytea, alter column client_key set statistics 0;
alter table tombstone alter column client_key type bytea, alter column client_key set statistics 0;
alter table seen alter column event_key type uuid, alter column event_key set statistics 0;
alter table rollup_delta alter column body type bytea, alter column body set statistics 0;
alter table account alter column password_hash type text, alter column password_hash set statistics 0;
alter table session alter column token_hash type text, alter column token_hash set statistics 0;
alter table device alter column token_hash type text, alter column token_hash set statistics 0;
alter table setup_token alter column token_hash type text, alter column token_hash set statistics 0;
