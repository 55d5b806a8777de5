package dev.candor.bench.ingest;

import java.util.Arrays;

/** Times of requests. */
final class Latencies {
    private static final double NANOS_OF_MILLI = 1e6;

    private long[] nanos = new long[1 << 16];
    private int size;

    void add(long nano) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = nano;
    }

    /** The time, in milliseconds, that this share of them took at most. */
    double millis(double share) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return size == 0 ? Double.NaN : sorted[Math.min(size - 1, (int) (size * share))] / NANOS_OF_MILLI;
    }
}
