package dev.candor.journey.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the system knows of processes and their sockets, as Linux shows it in a folder. */
final class SystemTables {
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[([0-9]+)]");

    private final Path folder;

    /** Reads from {@code /proc}, or from what looks like it. */
    SystemTables(Path folder) {
        this.folder = folder;
    }

    /**
     * All sockets of the network that a process is in, its own and those of others.
     *
     * @throws java.nio.file.NoSuchFileException if the process has ended
     */
    List<SocketLine> sockets(long process) throws IOException {
        List<SocketLine> sockets = new ArrayList<>();
        for (String table : TABLES) {
            Path file = folder.resolve(process + "/net/" + table);
            // A machine without IPv6 has no tables of it.
            if (table.equals("tcp") || Files.exists(file)) {
                Files.readAllLines(file).stream().skip(1).forEach(line -> sockets.add(SocketLine.parse(table, line)));
            }
        }
        return sockets;
    }

    /** The inodes of the sockets that a process holds; none if it has ended. */
    Set<Long> held(long process) {
        Set<Long> inodes = new HashSet<>();
        try (Stream<Path> open = Files.list(folder.resolve(process + "/fd"))) {
            for (Path file : (Iterable<Path>) open::iterator) {
                Matcher socket = SOCKET.matcher(target(file));
                if (socket.matches()) {
                    inodes.add(Long.parseLong(socket.group(1)));
                }
            }
        } catch (IOException ended) {
            return inodes;
        }
        return inodes;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
