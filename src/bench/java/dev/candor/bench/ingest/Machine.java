package dev.candor.bench.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Says on what was measured. */
final class Machine {
    private static final double KIB_OF_GIB = 1 << 20;

    private Machine() {}

    /** A sentence for the head of the table. */
    static void print(PrintStream out, Server server, String command, String load) throws IOException, SQLException {
        out.printf(
                Locale.ROOT,
                "(%s, %s; %d cores of %s, %.0f GiB of memory, Linux %s, Java %s, PostgreSQL %s; load of the last minute at the begin: %s.)%n",
                command,
                LocalDate.now(Clock.systemUTC()),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name").replaceFirst("^.*: ", ""),
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / KIB_OF_GIB,
                System.getProperty("os.version"),
                Runtime.version(),
                server.ask("show server_version"),
                load);
    }

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
    }

    private static String line(String file, String begin) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .orElse("unknown");
    }
}
