package dev.candor.journey.weather;

import dev.candor.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A group of processes that the kernel allows little memory, as it does a container's, and of which it kills one when more is taken
 * (control groups, version 1 or 2). What a process had when it came is not counted. Only root may make one.
 */
final class SmallMemory implements AutoCloseable {
    private static final Duration GONE = Duration.ofSeconds(5);
    private static final Path GROUPS = Path.of("/sys/fs/cgroup");

    private final Path group;
    private final String events;

    private SmallMemory(Path group, String events) {
        this.group = group;
        this.events = events;
    }

    /** One of so many megabytes below the group that this process is in; nothing if this machine forbids it. */
    static Optional<SmallMemory> of(int megabytes) throws IOException {
        String bytes = Long.toString(megabytes * 1024L * 1024);
        for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            Optional<SmallMemory> made = Optional.empty();
            if (parts[1].equals("memory")) {
                made = made(
                        below(GROUPS.resolve("memory"), parts[2]),
                        "memory.oom_control",
                        "memory.limit_in_bytes",
                        bytes);
            } else if (parts[1].isEmpty()) {
                made = made(below(GROUPS, parts[2]), "memory.events", "memory.max", bytes);
            }
            if (made.isPresent()) {
                made.get().allowNoSwap(bytes);
                return made;
            }
        }
        return Optional.empty();
    }

    /** A container may see its own group as the topmost one. */
    private static Path below(Path root, String path) {
        Path own = root.resolve(path.substring(1));
        return (Files.isDirectory(own) ? own : root).resolve("candor-" + UUID.randomUUID());
    }

    private static Optional<SmallMemory> made(Path group, String events, String limit, String bytes) {
        try {
            Files.createDirectory(group);
        } catch (IOException forbidden) {
            return Optional.empty();
        }
        SmallMemory made = new SmallMemory(group, events);
        try {
            Files.writeString(group.resolve(limit), bytes);
            return Optional.of(made);
        } catch (IOException forbidden) {
            made.close();
            return Optional.empty();
        }
    }

    private void allowNoSwap(String bytes) throws IOException {
        Path older = group.resolve("memory.memsw.limit_in_bytes");
        Path newer = group.resolve("memory.swap.max");
        if (Files.exists(older)) {
            Files.writeString(older, bytes);
        } else if (Files.exists(newer)) {
            Files.writeString(newer, "0");
        }
    }

    /** From now on whatever this process takes is counted. */
    void take(long pid) throws IOException {
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(pid));
    }

    /** How many the kernel has killed. */
    long killed() throws IOException {
        return Files.readAllLines(group.resolve(events)).stream()
                .filter(line -> line.startsWith("oom_kill "))
                .mapToLong(line -> Long.parseLong(line.substring("oom_kill ".length())))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody may be in it any more. */
    @Override
    public void close() {
        if (!Eventually.isTrue(GONE, () -> group.toFile().delete())) {
            throw new IllegalStateException("still in use: " + group);
        }
    }
}
