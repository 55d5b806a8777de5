package dev.candor.ops.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * The folder {@code postgres} of a home, and what lies where in it.
 *
 * @param root the folder itself, without symbolic links, so that what PostgreSQL says of its paths can be compared
 */
record ServerFolder(Path root) {
    /** Linux allows 107 bytes for a socket's path, macOS 103; the name in the folder takes 15 of them. */
    private static final int LONGEST_SOCKET_FOLDER = 103 - "/.s.PGSQL.65535".length();

    static ServerFolder of(Path home) throws IOException {
        Path root = home.resolve("postgres");
        if (Files.notExists(root)) {
            makePrivate(root);
            force(home);
        }
        return new ServerFolder(root.toRealPath());
    }

    Path data() {
        return root.resolve("data");
    }

    Path dataInTheMaking() {
        return root.resolve("data.new");
    }

    Path server() {
        return root.resolve("server");
    }

    Path program(String name) {
        return server().resolve("bin").resolve(name);
    }

    Path socket() {
        return root.resolve("socket");
    }

    /** Whether a socket in this folder has a path short enough for the operating system. */
    boolean hasRoomForSocket() {
        return socket().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_FOLDER;
    }

    Path log() {
        return root.resolve("log");
    }

    /** The operator's own settings. */
    Path extra() {
        return root.resolve("extra.conf");
    }

    Path startLog() {
        return root.resolve("start.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path port() {
        return root.resolve("port");
    }

    Path password(String login) {
        return root.resolve(login + ".password");
    }

    /** The password of a login; made at the first call, then always the same. */
    String passwordOf(String login, SecureRandom random) throws IOException {
        Path file = password(login);
        if (Files.notExists(file)) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes) + "\n");
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that only its owner may read, whole or not at all. It is on disk then: a lost password locks us out. */
    static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, text, StandardOpenOption.WRITE);
        force(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.resolveSibling("."));
    }

    /** Returns once a file's content, or the names in a folder, would outlive a loss of power. */
    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The same for a folder and all that is in it. */
    static void forceAll(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                force(path);
            }
        }
    }

    /** Makes a folder that only its owner may enter. */
    static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Removes a folder and all that is in it, without following links. */
    static void remove(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
