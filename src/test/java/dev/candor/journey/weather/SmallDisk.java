package dev.candor.journey.weather;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of its own in memory, small enough to be filled. Only root may mount one. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one of so many megabytes over a folder and moves into it what was there; nothing if this machine forbids it. */
    static Optional<SmallDisk> over(Path folder, int megabytes) throws IOException, InterruptedException {
        Path before = folder.resolveSibling(folder.getFileName() + ".before");
        Files.move(folder, before);
        Files.createDirectory(folder);
        boolean isMounted =
                run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + megabytes + "m", "tmpfs", folder.toString());
        if (!isMounted) {
            Files.delete(folder);
            Files.move(before, folder);
            return Optional.empty();
        }
        SmallDisk disk = new SmallDisk(folder);
        if (!run("cp", "-a", before + "/.", folder.toString())) {
            disk.close();
            throw new IOException("the files do not fit: " + megabytes + " MB");
        }
        return Optional.of(disk);
    }

    /** Takes all the room that is left. */
    void fill() throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.size(ballast()) < block.length) {
                throw full;
            }
        }
    }

    /** Gives the room back. */
    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "--lazy", folder.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
