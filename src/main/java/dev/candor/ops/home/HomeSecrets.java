package dev.candor.ops.home;

import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The client key of an installation, and the paper copy of it that the operator is told to put away.
 *
 * <p>The key cannot be made again and cannot be changed: without it no client of before is recognised, no erasure found.
 * So it is made once, on the first start, and never written over.
 */
public final class HomeSecrets {
    private static final int KEY_BYTES = 32;

    private final Path home;
    private final SecureRandom random;
    private final Clock clock;

    public HomeSecrets(Path home, SecureRandom random, Clock clock) {
        this.home = home;
        this.random = random;
        this.clock = clock;
    }

    /** The file that holds the client key, in hexadecimal; made, with its recovery file, if it is not there. */
    public Path clientKeyFile() {
        Path file = home.resolve("keys").resolve("client.key");
        try {
            makePrivate(home);
            makePrivate(home.resolve("keys"));
            if (Files.notExists(file)) {
                makeKey(file);
                // Before anything is hashed with it: a power cut takes back entries of folders that were not forced.
                force(home.resolve("keys"));
                force(home);
            }
            return file;
        } catch (IOException failed) {
            throw new StartRefused("The client key cannot be kept in " + file + ": " + failed);
        }
    }

    /** The copy comes first: a start that dies half-way leaves a copy of nothing, which the next one writes over. */
    private void makeKey(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        write(recoveryFile(home), recovery(key), false);
        write(file, key + "\n", true);
        String kept = Files.readString(file).strip();
        if (!kept.equals(key)) { // another start, a moment ago, was first
            write(recoveryFile(home), recovery(kept), false);
        }
    }

    /** The file of a home that is for the operator's safe. */
    static Path recoveryFile(Path home) {
        return home.resolve("recovery.txt");
    }

    private static void makePrivate(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            force(folder.resolveSibling("."));
        }
    }

    /** Writes beside, forces to disk, then puts in place: half a file never shows, and if asked a file of before wins. */
    private static void write(Path file, String text, boolean once) throws IOException {
        Path beside = Files.createTempFile(
                file.getParent(),
                ".candor",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        if (!once) {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException another) {
            // It holds; ours goes.
        } finally {
            Files.delete(beside);
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private String recovery(String key) {
        return """
                Candor recovery file, made on %s

                Put this away where you keep other secrets that must not be lost: a password safe, or paper. Then delete it here.

                What it is: the client key of this installation. Candor knows an installation of your software only by a keyed
                hash, made with this key. If the key is lost, nobody's data can be found again, neither to count it nor to
                erase it. Whoever has both the key and the database can test whether a given identifier is in it.

                To restore it: write the key below into keys/client.key in the home folder, mode 600, before starting.

                Client key:  %s
                """.formatted(LocalDate.now(clock), key);
    }
}
