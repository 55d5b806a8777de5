package dev.candor.ledger.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.Eventually;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A folder that loses what was never synced, on demand. It is a file system of its own, in a process of its own, and goes away with
 * whoever made it. What was on it is gone then.
 */
public final class ForgetfulFolder implements AutoCloseable {
    private static final Path CLASSES = Path.of("target", "test-classes").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Orders, which come by standard input, move to descriptor 3. */
    private static final String BECOME_A_FILE_SYSTEM = "exec 3<&0\n" + Mounts.MOUNT_STANDARD_INPUT
            + "exec \"$2\" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"$3\""
            + " dev.candor.ledger.power.fuse.Server \"$1\" \"$4\"\n";

    private final Path folder;
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    /**
     * Makes an empty one.
     *
     * @param folder an empty folder that it hides
     * @param disk a file that does not exist yet, as large as all that is synced
     */
    public ForgetfulFolder(Path folder, Path disk) throws IOException {
        Mounts.removeDead();
        this.folder = folder;
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        BECOME_A_FILE_SYSTEM,
                        "sh",
                        folder.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        CLASSES.toString(),
                        disk.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // The words of the C library are how Java tells its errors.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        this.process = builder.start();
        this.orders = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
        tell("settle"); // it answers, so it is there
    }

    /** Why there cannot be one on this machine, if so. */
    public static Optional<String> impediment() {
        return "root".equals(System.getProperty("user.name"))
                ? Mounts.impediment()
                : Optional.of("a file system of our own can be mounted by root alone");
    }

    public Path path() {
        return folder;
    }

    /** As if the machine had been left alone for a while: the system has written everything to disk. */
    public void settle() {
        tell("settle");
    }

    /**
     * The power fails: what was never synced is gone. Nothing that uses the folder may run any more, or go on as if nothing had been.
     *
     * @param seed of what survives
     * @param share of the pages that were written over since the last sync and are on disk nevertheless, from 0 to 1
     */
    public void lose(long seed, double share) {
        tell("lose " + seed + " " + share);
    }

    private void tell(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
            String answer = answers.readLine();
            if (!"done".equals(answer)) {
                throw new IllegalStateException("the forgetful file system says: " + answer);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Unmounts it. Whoever still has a file open there is told that the device is gone. */
    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!Eventually.isTrue(PATIENCE, () -> List.of().equals(Mounts.at(folder)))) {
            Mounts.remove(folder);
        }
    }
}
