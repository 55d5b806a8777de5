package dev.candor.ledger.site;

import dev.candor.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the operating system does to processes: nobody is asked. */
final class Signals {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Signals() {}

    /** Sends a signal to all of them at once. One that has ended meanwhile is none to worry about. */
    static void send(String signal, Collection<Long> pids) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops all of them, and returns once none does anything any more, in the kernel neither. */
    static void stop(Collection<Long> pids) {
        send("STOP", pids);
        if (!Eventually.isTrue(PATIENCE, () -> pids.stream().allMatch(Signals::isStill))) {
            throw new IllegalStateException("not all of these processes stop: " + pids);
        }
    }

    /** Whether it is stopped, or gone. */
    private static boolean isStill(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return "TtZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException gone) {
            return true;
        }
    }

    /** A process and all that it started. It is stopped first, so that it starts no more while we look. */
    static List<Long> stoppedTree(long root) {
        send("STOP", List.of(root));
        List<Long> tree = new ArrayList<>(List.of(root));
        ProcessHandle.of(root).ifPresent(process -> process.descendants().forEach(child -> tree.add(child.pid())));
        return tree;
    }
}
