package dev.candor.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Processor time and memory of processes, as Linux tells them in {@code /proc} (proc(5)). Reading a benchmark's own clock would leave
 * out what the collector and the compiler cost.
 */
final class ProcessTime {
    /** Microseconds of a tick; 100 ticks are a second on every Linux that is in use (sysconf, _SC_CLK_TCK). */
    private static final long TICK_MICROS = 10_000;

    /** Fields of {@code stat} behind the name in brackets, counted from zero: the parent, and four times. */
    private static final int PARENT = 1;

    private static final int OWN_TIME = 11;
    private static final int ENDED_CHILDREN = 13;
    private static final int TIMES = 15;

    private static final Path PROC = Path.of("/proc");

    private ProcessTime() {}

    /** What a process has used, its ended children left out. In microseconds. */
    static long of(long pid) {
        return ticks(stat(PROC.resolve(Long.toString(pid))), OWN_TIME, ENDED_CHILDREN) * TICK_MICROS;
    }

    /** The same with all its children, those that have ended included. */
    static long ofFamily(long pid) {
        long ticks = ticks(stat(PROC.resolve(Long.toString(pid))), OWN_TIME, TIMES);
        try (Stream<Path> all = Files.list(PROC)) {
            ticks += all.filter(folder ->
                            Character.isDigit(folder.getFileName().toString().charAt(0)))
                    .map(ProcessTime::stat)
                    .filter(stat -> stat.length > TIMES && stat[PARENT].equals(Long.toString(pid)))
                    .mapToLong(stat -> ticks(stat, OWN_TIME, TIMES))
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return ticks * TICK_MICROS;
    }

    /** What its threads of some kind have used, as the beginnings of their names tell. In microseconds. */
    static long ofThreads(long pid, String begin) {
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            return threads.filter(thread -> name(thread).startsWith(begin))
                            .mapToLong(thread -> ticks(stat(thread), OWN_TIME, ENDED_CHILDREN))
                            .sum()
                    * TICK_MICROS;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /** A line of {@code status} that is in KiB, {@code VmRSS} or {@code VmHWM}, in MiB. */
    static double mebibytes(long pid, String name) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long ticks(String[] stat, int from, int to) {
        return stat.length < to
                ? 0
                : Arrays.stream(stat, from, to).mapToLong(Long::parseLong).sum();
    }

    /** Empty for a process that has ended meanwhile. */
    private static String[] stat(Path folder) {
        try {
            String line = Files.readString(folder.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException gone) {
            return new String[0];
        }
    }
}
