package dev.candor.ops.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server says of itself in {@code postmaster.pid} in its data folder (storage/lmgr's "pidfile" format:
 * process, data folder, start, port, socket folder, address, shared memory, state).
 *
 * @param pid its process, if that is still the one that wrote the file
 * @param port where it listens; 0 while it does not know yet
 * @param isReady whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean isReady) {

    static Optional<PostmasterFile> read(ServerFolder folder) throws IOException {
        try {
            return parse(Files.readAllLines(folder.data().resolve("postmaster.pid")));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    static Optional<PostmasterFile> parse(List<String> lines) {
        try {
            long pid = Long.parseLong(lines.get(0).strip());
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return Optional.of(new PostmasterFile(
                    pid, port, lines.size() > 7 && lines.get(7).strip().equals("ready")));
        } catch (NumberFormatException | IndexOutOfBoundsException halfWritten) {
            return Optional.empty();
        }
    }

    /** Whether the process lives and is a PostgreSQL of this folder; its number may have gone to another program since. */
    boolean isOurs(ServerFolder folder) {
        return ProcessHandle.of(pid)
                .filter(process -> isAlive(pid))
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).startsWith(folder.root()))
                .isPresent();
    }

    /** Whether a process lives. A dead one that nobody has waited for yet (as in a container without an init) does not. */
    static boolean isAlive(long pid) {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException noProcessFileSystem) {
            return true;
        }
    }
}
