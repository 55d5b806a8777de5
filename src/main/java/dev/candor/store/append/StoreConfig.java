package dev.candor.store.append;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Limits of the way to disk. */
@ConfigMapping(prefix = "candor.store")
interface StoreConfig {
    /** Another database login for writing; the pages' by default. Read by {@code quarkus.datasource.store}. */
    Optional<String> jdbcUrl();

    /** See {@link #jdbcUrl()}. */
    Optional<String> username();

    /** See {@link #jdbcUrl()}. */
    Optional<String> password();

    /** Events that may wait; more are shed. */
    @WithDefault("20000")
    int queueRows();

    /** Bytes of events that may wait; more are shed. */
    @WithDefault("33554432")
    long queueBytes();

    /** Events in one transaction at most. */
    @WithDefault("1000")
    int groupRows();

    /** Bytes of events in one transaction, about. */
    @WithDefault("1048576")
    long groupBytes();

    /** From so many waiting events on a group is closed at once. */
    @WithDefault("256")
    int enoughRows();

    /** How long fewer events wait for company. */
    @WithDefault("4ms")
    Duration linger();

    /** Transactions at the same time: while one waits for the disk, the next is filled. */
    @WithDefault("2")
    int writers();

    /** After the database did not answer, events fail at once for so long, then one group tries again. */
    @WithDefault("500ms")
    Duration pause();

    /** How long a stopping server writes what still waits, if there is that much time for the end ({@code candor.jobs.end}). */
    @WithDefault("15s")
    Duration drain();
}
