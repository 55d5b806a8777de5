package dev.candor.ops.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.ArrayUtils;
import org.tukaani.xz.XZInputStream;

/** An embedded PostgreSQL held by another process, which can be killed or belong to another account. */
final class OtherProcess {
    private static final String STARTED = "started";

    private OtherProcess() {}

    /** Runs in the other process: starts, says so, and waits until its input ends. */
    public static void main(String... arguments) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), line -> {})) {
            System.out.println(STARTED + " " + postgres.address().port());
            System.out.flush();
            while (System.in.read() >= 0) {
                // nothing to read: waiting for the end
            }
        }
    }

    /** Returns once the database of the other process is up. */
    static Process start(Path home, String... prefix) throws IOException {
        return start(classPath(), home, prefix);
    }

    static Process start(String classPath, Path home, String... prefix) throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                OtherProcess.class.getName(),
                home.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .directory(new File("/"))
                .start();
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith(STARTED)) {
            throw new IllegalStateException("The other process did not start its database");
        }
        return process;
    }

    private static String classPath() throws IOException {
        return String.join(File.pathSeparator, locations().map(Path::toString).toList());
    }

    /** Copies all that is needed to a folder that another account may read. */
    static String classPathCopiedTo(Path folder) throws IOException {
        List<String> copies = new ArrayList<>();
        for (Path location : locations().toList()) {
            Path copy = folder.resolve(copies.size() + "-" + location.getFileName());
            try (Stream<Path> files = Files.walk(location)) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file,
                            copy.resolve(location.relativize(file).toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static Stream<Path> locations() throws IOException {
        URL binaries = Binaries.find().archive();
        return Stream.concat(
                Stream.of(
                                EmbeddedPostgres.class,
                                OtherProcess.class,
                                TarArchiveInputStream.class,
                                XZInputStream.class,
                                IOUtils.class,
                                ArrayUtils.class,
                                DigestUtils.class,
                                jdbcDriver())
                        .map(OtherProcess::location),
                Stream.of(jar(binaries)));
    }

    private static Class<?> jdbcDriver() {
        return ServiceLoader.load(Driver.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(type -> type.getName().startsWith("org.postgresql."))
                .findFirst()
                .orElseThrow();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path jar(URL entry) {
        String text = entry.getPath();
        return Path.of(text.substring("file:".length(), text.indexOf('!')));
    }
}
