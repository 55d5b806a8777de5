package dev.candor.store.client;

import dev.candor.event.ClientKey;

/** What one group knows of one client. */
public final class Client {
    final ClientKey key;
    final int projectNumber;

    /** Its number, once it has one. */
    public int number;

    /** It has a tombstone. */
    boolean isErased;

    /** It was last seen on an earlier day. */
    boolean isStale;

    /** A row that is kept needs its number. */
    boolean isNeeded;

    Client(ClientKey key, int projectNumber) {
        this.key = key;
        this.projectNumber = projectNumber;
    }

    boolean isUnknown() {
        return number == 0;
    }
}
