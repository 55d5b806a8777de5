package dev.candor.bench.ingest;

/** The contestants, in the order of a round. */
enum Way {
    COPY,
    INSERT,
    NAIVE_DOOR,
    EMPTY_DOOR,
    ONE,
    FIFTY,
    FIFTY_WITH_IDS,
    FIFTY_WITH_DUPLICATES,
    FIFTY_WITH_RANDOM_IDS
}
