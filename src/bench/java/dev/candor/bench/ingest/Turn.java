package dev.candor.bench.ingest;

/**
 * What one contestant did in one turn.
 *
 * @param events events that were acknowledged as being on disk, or, where nothing is stored, as handled
 * @param duplicates events that were acknowledged as duplicates
 * @param nanos how long it took
 * @param application microseconds of the application's processor time; 0 if there was none
 * @param database of all of PostgreSQL's processes
 * @param own of the benchmark's own process, which sends: the whole client where there is no application
 */
record Turn(long events, long duplicates, long nanos, long application, long database, long own) {

    double perSecond() {
        return (events + duplicates) * 1e9 / nanos;
    }

    double applicationEach() {
        return (double) application / (events + duplicates);
    }

    double databaseEach() {
        return (double) database / (events + duplicates);
    }

    double ownEach() {
        return (double) own / (events + duplicates);
    }

    /** What an event costs on the machine that takes it: without whoever sends it, if an application stands between. */
    double cost() {
        return databaseEach() + (application > 0 ? applicationEach() : ownEach());
    }
}
