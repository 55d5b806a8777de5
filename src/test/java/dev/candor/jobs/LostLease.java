package dev.candor.jobs;

import dev.candor.store.Database;

/** What happens to a lease whose holder works on: its session ends, as when the server restarts or a network forgets it. */
public final class LostLease {
    private static final int SECONDS = 10;

    /** The sessions that hold it; the lock's number is there in two halves. */
    private static final String HELD =
            " from pg_locks where locktype = 'advisory' and granted and ((classid::bigint << 32) | objid::bigint) = ";

    private LostLease() {}

    /** Ends the sessions that hold a lease, and returns once they have; says how many they were. */
    public static long of(Database database, String name) {
        return database.number("select count(pg_terminate_backend(pid, " + SECONDS + "000))" + held(name));
    }

    /** How many hold it. */
    static long holders(Database database, String name) {
        return database.number("select count(*)" + held(name));
    }

    private static String held(String name) {
        return HELD + "hashtextextended('" + name + "', 0)";
    }
}
