package dev.candor.ledger.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** File systems of ours that the kernel knows of, those of dead processes included. */
final class Mounts {
    /** How they are told from all others. */
    static final String TYPE = "fuse.forgetful";

    /** The field of {@code /proc/self/mountinfo} that says where. */
    private static final int WHERE = 4;

    private static final int LONGEST_SECONDS = 30;

    private Mounts() {}

    /** Where they are. */
    static List<Path> all() {
        try (var lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return lines.filter(line -> line.contains(" - " + TYPE + " "))
                    .map(line -> Path.of(line.split(" ", -1)[WHERE].replace("\\040", " ")))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Those in this folder. */
    static List<Path> at(Path folder) {
        return all().stream().filter(folder::equals).toList();
    }

    /** Unmounts what is left of tests that died. One whose process lives is another test's. */
    static void removeDead() {
        all().stream().filter(Mounts::isDead).forEach(Mounts::remove);
    }

    private static boolean isDead(Path mount) {
        try {
            Files.readAttributes(mount, BasicFileAttributes.class);
            return false;
        } catch (IOException gone) {
            return true;
        }
    }

    /** Unmounts one, now or as soon as nobody uses it any more. */
    static void remove(Path mount) {
        run("umount", "-l", mount.toString());
    }

    /** The beginning of a script: standard input becomes the device, and it is mounted at the first argument. */
    static final String MOUNT_STANDARD_INPUT = """
            [ -c /dev/fuse ] || { echo "there is no /dev/fuse" >&2; exit 1; }
            exec 0<>/dev/fuse || exit 1
            mount -i -t %s -o fd=0,rootmode=40000,user_id=0,group_id=0,allow_other,default_permissions forgetful "$1" || exit 1
            """.formatted(TYPE);

    /** Why none can be mounted here, if so; found out by mounting one that nobody serves. */
    static Optional<String> impediment() {
        try {
            Path folder = Files.createTempDirectory("mount");
            try {
                return run(
                                "sh",
                                "-c",
                                MOUNT_STANDARD_INPUT + "exec 0</dev/null\numount -l \"$1\"",
                                "sh",
                                folder.toString())
                        .map(words -> "no file system of our own can be mounted on this machine: "
                                + words.lines().findFirst().orElse("no reason given"));
            } finally {
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a program said, if it failed. */
    private static Optional<String> run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            boolean isGood = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return isGood ? Optional.empty() : Optional.of(words);
        } catch (IOException failed) {
            return Optional.of(failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
