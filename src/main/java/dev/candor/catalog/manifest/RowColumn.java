package dev.candor.catalog.manifest;

import java.util.List;

/**
 * What a stored row holds beside its properties, for every type alike. A test compares it with the columns that there are, so
 * that none is added in silence.
 *
 * @param table where it is kept
 * @param column its name there
 * @param from where it comes from: {@code server}, or the member of a type that decides it
 * @param words what it is
 */
record RowColumn(String table, String column, String from, String words) {
    private static final String EVENT = "event";
    private static final String MENTION = "mention";
    private static final String SEEN = "seen";
    private static final String SERVER = "server";

    /** All of them. */
    static final List<RowColumn> ALL = List.of(
            new RowColumn(
                    EVENT,
                    "event_id",
                    SERVER,
                    "A number of the row, made on arrival; it tells when that was, or under a pseudonym the day alone"),
            new RowColumn(
                    EVENT,
                    "shard_key",
                    SERVER,
                    "Where the row lies: the number of its client, else made from that of the row"),
            new RowColumn(EVENT, "project_id", SERVER, "The number of the project"),
            new RowColumn(EVENT, "event_type_id", SERVER, "The number of the event type"),
            new RowColumn(EVENT, "definition_version", SERVER, "The version of the definition that admitted it"),
            new RowColumn(
                    EVENT,
                    "client_id",
                    "identity",
                    "The number of the keyed hash of its identifier, if the rule is identifier"),
            new RowColumn(
                    EVENT,
                    "visitor",
                    "identity",
                    "The number of its pseudonym of the day, if the rule is day_pseudonym"),
            new RowColumn(EVENT, "expires_on", "retention_days", "The day on which the row is dropped"),
            new RowColumn(
                    EVENT, "version", "version", "The property that the type names as the program's version, treated"),
            new RowColumn(EVENT, "country", "connection", "The country of the address, if the type asks for it"),
            new RowColumn(
                    EVENT,
                    "properties",
                    "properties",
                    "The listed properties, treated, and what else the type asks of the connection"),
            new RowColumn(MENTION, "event_id", SERVER, "The row that names another client"),
            new RowColumn(MENTION, "shard_key", SERVER, "Where that row lies"),
            new RowColumn(MENTION, "project_id", SERVER, "The number of the project"),
            new RowColumn(MENTION, "event_type_id", SERVER, "The number of the event type"),
            new RowColumn(
                    MENTION, "client_id", "mentions", "The number of the keyed hash of the other client's identifier"),
            new RowColumn(MENTION, "expires_on", "retention_days", "The day on which this is dropped"),
            new RowColumn(MENTION, "role", "mentions", "The definition's word for the other client"),
            new RowColumn(
                    SEEN,
                    "event_key",
                    "event_id",
                    "The keyed hash of an event's own id, if it came with one; nothing says which row it belongs to"),
            new RowColumn(SEEN, "seen_on", SERVER, "The UTC day on which it came; after 35 days both are removed"));
}
