package dev.candor.ops.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's programs, as they come in an archive on the class path. */
final class Binaries {
    private final URL archive;
    private final long size;

    private Binaries(URL archive, long size) {
        this.archive = archive;
        this.size = size;
    }

    /** Finds the archive for this machine: one per operating system and processor, each in an artifact of its own. */
    static Binaries find() throws IOException {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL archive = resource(name);
        if (archive == null) {
            throw new CannotStart("This build carries no PostgreSQL for this machine (" + name
                    + " is not on the class path): set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL 15 or newer.");
        }
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        return new Binaries(archive, connection.getContentLengthLong());
    }

    private static @Nullable URL resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        URL found = loader == null ? null : loader.getResource(name);
        return found == null ? Binaries.class.getClassLoader().getResource(name) : found;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("win") ? "windows" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "arm_64" : name.equals("amd64") ? "x86_64" : name;
    }

    URL archive() {
        return archive;
    }

    /** Whether exactly this archive has been unpacked there before, to its end. */
    boolean areIn(ServerFolder folder) throws IOException {
        Path marker = marker(folder.server());
        return Files.exists(marker) && Files.readString(marker).strip().equals(Long.toString(size));
    }

    /** Unpacks the archive; a half-done attempt is never taken for a whole one. */
    void unpack(ServerFolder folder, Consumer<String> progress) throws IOException {
        progress.accept("Unpacking PostgreSQL (" + size / 1_000_000 + " MB) ...");
        Path beside = folder.root().resolve("server.new");
        ServerFolder.remove(beside);
        Files.createDirectories(beside);
        try (InputStream in = archive.openStream()) {
            TarXz.unpack(in, beside);
        }
        // First the programs, then the word that they are there: the power may fail in between.
        ServerFolder.forceAll(beside);
        Files.writeString(marker(beside), Long.toString(size));
        ServerFolder.force(marker(beside));
        ServerFolder.force(beside);
        ServerFolder.remove(folder.server());
        Files.move(beside, folder.server(), StandardCopyOption.ATOMIC_MOVE);
        ServerFolder.force(folder.root());
    }

    private static Path marker(Path server) {
        return server.resolve("unpacked");
    }
}
