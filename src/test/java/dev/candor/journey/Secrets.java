package dev.candor.journey;

import dev.candor.journey.scan.Mark;
import dev.candor.journey.scan.Mark.Kind;
import dev.candor.journey.scan.Scan;
import dev.candor.journey.scan.Search;
import dev.candor.journey.scan.Sighting;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The salts of the days and the pseudonyms made with them, as they are in memory now. Together they lead back to addresses, so
 * neither may be written where it outlives its day: not to the write-ahead log, an archive or a log; while the server runs, not
 * to any file. At its clean end the server writes both into their own files, which the next change replaces.
 */
final class Secrets {
    private static final String SIXTEEN_BYTES_EACH = """
            select encode(substr(secret, 1, 16), 'hex')::uuid::text from salt
            union all select encode(substr(secret, 17, 16), 'hex')::uuid::text from salt
            union all select encode(pseudonym, 'hex')::uuid::text from visitor""";

    private final List<Mark> marks;

    Secrets(Inside database) throws SQLException {
        this.marks = database.texts(SIXTEEN_BYTES_EACH).stream()
                .map(bytes -> Mark.of(Kind.IDENTIFIER, bytes))
                .toList();
    }

    /** How many halves of salts and pseudonyms there are. */
    int count() {
        return marks.size();
    }

    /** Where one of them is written down; the server's data files only count if {@code everywhere}. */
    List<Sighting> writtenIn(Path home, boolean everywhere) throws IOException {
        Scan scan = new Scan(Search.of(marks));
        scan.folder(home, file -> {
            String area = Areas.of(file);
            return everywhere || !area.equals(Areas.DATA) ? area : "";
        });
        return scan.finds().certain();
    }
}
