package dev.candor.journey;

import dev.candor.journey.scan.Dump;
import dev.candor.journey.scan.Scan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Which kind of place a file of a home is. */
final class Areas {
    static final String DATA = "data files";
    static final String WAL = "write-ahead log";
    static final String SERVER_LOG = "the server's log";
    static final String LOG = "the application's log";
    static final String TEMPORARY = "temporary files";

    private static final String HOME = "home";

    /** The server's own program is not what it was told. */
    private static final String NOT_LOOKED_AT = "";

    private static final List<Map.Entry<String, String>> BY_FOLDER = List.of(
            Map.entry("postgres/server", NOT_LOOKED_AT),
            Map.entry("postgres/data/pg_wal", WAL),
            Map.entry("postgres/data", DATA),
            Map.entry("postgres/log", SERVER_LOG),
            Map.entry("postgres/start.log", SERVER_LOG),
            Map.entry("tmp", TEMPORARY));

    private Areas() {}

    /** The area of a file by its path in the home; empty for what is not looked at. */
    static String of(Path file) {
        for (Map.Entry<String, String> area : BY_FOLDER) {
            if (file.startsWith(area.getKey())) {
                return area.getValue();
            }
        }
        // A log that grew too long is put aside under a name with a number.
        return file.toString().contains(".log") ? LOG : HOME;
    }

    /** Leads a scan through a home; {@code when} tells its finds from those of other times. */
    static void scan(Path home, String when, Scan scan) throws IOException {
        scan.folder(home, file -> of(file).isEmpty() ? NOT_LOOKED_AT : of(file) + ", " + when);
    }

    /** Whether it is where rows are kept. */
    static boolean isDatabase(String area) {
        return area.startsWith("tables")
                || area.equals(Dump.AREA)
                || area.startsWith(DATA)
                || area.startsWith(WAL)
                || area.startsWith("system");
    }
}
