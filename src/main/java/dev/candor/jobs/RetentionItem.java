package dev.candor.jobs;

import java.time.Instant;

/** One kind of data that ends on time. Implemented by the room that holds it, run by {@code retention}. */
public interface RetentionItem {
    /** What it is, in words for people: "event rows", "refusal reasons". */
    String name();

    /** Its term in words for people: "the type's retention", "7 days". */
    String term();

    /**
     * Removes what is past its term.
     *
     * @param now the present
     * @return how many units (rows or partitions) were removed
     */
    long sweep(Instant now);
}
