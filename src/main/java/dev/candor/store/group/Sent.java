package dev.candor.store.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction whose commit was sent: how it is found again if no answer comes.
 *
 * @param transaction its number ({@code xid8}); good in this cluster, and as long as no failover takes it back
 * @param backend the server's process that ran it
 * @param witness one of its rows; null if it stored none
 */
public record Sent(long transaction, int backend, @Nullable Witness witness) {
    /** The key of a row of events. */
    public record Witness(int typeNumber, UUID id, int shard) {}
}
