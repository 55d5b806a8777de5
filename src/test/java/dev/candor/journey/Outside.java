package dev.candor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.PackagedCandor;
import dev.candor.journey.network.Watch;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Everything that is not this machine: the application and its database must never turn to it. */
final class Outside implements AutoCloseable {
    private final List<Watch> watches = new ArrayList<>();

    /** Watches an application from now on, the database that it started, and all that either starts. */
    void watch(PackagedCandor candor) {
        watches.add(Watch.over(candor.pid(), () -> processes(candor)));
    }

    /** Nobody was seen but who is here, and whoever looked could see. */
    void assertThatNobodyWasTurnedTo(int lives) {
        assertThat(watches.stream().flatMap(watch -> watch.strangers().stream()))
                .as("sockets that leave this machine")
                .isEmpty();
        if (Watch.isPossible()) {
            assertThat(watches).hasSize(lives).allSatisfy(watch -> {
                assertThat(watch.looks()).as("looks").isGreaterThan(20);
                assertThat(watch.seen()).as("sockets that were seen at all").isGreaterThan(10);
            });
        }
    }

    @Override
    public void close() {
        watches.forEach(Watch::close);
    }

    @Override
    public String toString() {
        return Watch.isPossible()
                ? watches.stream().mapToInt(Watch::looks).sum() + " looks at "
                        + watches.stream().mapToInt(Watch::seen).sum() + " sockets"
                : "not watched: this system does not show its sockets";
    }

    private static List<Long> processes(PackagedCandor candor) {
        return LongStream.of(candor.pid(), database(candor))
                .mapToObj(ProcessHandle::of)
                .flatMap(Optional::stream)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .toList();
    }

    /** The application itself while there is no database. */
    private static long database(PackagedCandor candor) {
        try {
            return candor.postgresPid();
        } catch (UncheckedIOException | IllegalArgumentException | NoSuchElementException away) {
            return candor.pid();
        }
    }
}
