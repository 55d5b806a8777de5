package dev.candor.ledger.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the operating system does to processes: nobody is asked. */
final class Signals {
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

    /** A process and all that it started. It is stopped first, so that it starts no more while we look. */
    static List<Long> stoppedTree(long root) {
        send("STOP", List.of(root));
        List<Long> tree = new ArrayList<>(List.of(root));
        ProcessHandle.of(root).ifPresent(process -> process.descendants().forEach(child -> tree.add(child.pid())));
        return tree;
    }
}
