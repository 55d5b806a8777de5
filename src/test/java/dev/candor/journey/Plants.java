package dev.candor.journey;

import dev.candor.journey.canary.Marks;
import dev.candor.journey.scan.Dump;
import dev.candor.journey.scan.Mark;
import dev.candor.journey.scan.Mark.Kind;
import dev.candor.journey.scan.Sighting;
import dev.candor.journey.scan.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Marks that are put on purpose where none may be: a search that does not find all of them proves nothing. */
final class Plants {
    private static final String TABLE = "create table canary_plant (content text, content_bytes bytea)";

    private final Iterator<Mark> marks;
    private final List<Plant> planted = new ArrayList<>();

    Plants(Marks marks) {
        this.marks = marks.all(Kind.PLANTED).iterator();
    }

    private record Plant(Mark mark, String encoding, String area) {
        boolean isSeenIn(Sighting sighting) {
            return sighting.mark().equals(mark)
                    && sighting.encoding().startsWith(encoding)
                    && sighting.area().startsWith(area);
        }
    }

    /** Into a table, its statistics, the server's log, the application's log and a file. */
    void into(Inside database, Path home) throws SQLException, IOException {
        database.run(TABLE);
        intoTable(database);
        Mark common = next("text", "system tables");
        for (int i = 0; i < 20; i++) {
            insert(database, common.core(), new byte[0]);
        }
        database.run(
                "do $$ begin raise log '%', '" + next("text", Areas.SERVER_LOG).core() + "'; end $$");
        append(home.resolve("candor.log"), next("text", Areas.LOG).core().toUpperCase(Locale.ROOT));
        append(
                home.resolve("tmp/plant"),
                new String(wide(next("UTF-16", Areas.TEMPORARY)), StandardCharsets.ISO_8859_1));
    }

    /** Into a table, to be seen in a dump. */
    void intoDump(Inside database) throws SQLException {
        insert(database, "a" + next("text", Dump.AREA).core() + "z", new byte[0]);
        insert(database, hex(bytes(next("hex of text", Dump.AREA))), new byte[0]);
    }

    private void intoTable(Inside database) throws SQLException {
        insert(database, "a" + seen("text").core() + "z", new byte[0]);
        insert(database, hex(bytes(seen("hex of text"))), new byte[0]);
        insert(database, "", wide(seen("UTF-16")));
        for (String before : List.of("", "a", "ab")) {
            byte[] text = bytes(before + seen("base64 of text").core() + "z");
            insert(database, Base64.getEncoder().encodeToString(text), new byte[0]);
        }
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            insert(database, hex(digest(algorithm, seen("hex of " + algorithm))), new byte[0]);
            insert(database, "", digest(algorithm, seen(algorithm)));
            byte[] digest = digest(algorithm, seen("base64 of " + algorithm));
            insert(database, Base64.getUrlEncoder().encodeToString(digest), new byte[0]);
        }
    }

    /** A mark whose form must be seen in the table, in its file, and in the log of its making. */
    private Mark seen(String encoding) {
        Mark mark = next(encoding, Tables.BINARY);
        planted.add(new Plant(mark, encoding, Areas.DATA));
        planted.add(new Plant(mark, encoding, Areas.WAL));
        return mark;
    }

    /** A mark that must be seen in an area. */
    Mark next(String encoding, String area) {
        Mark mark = marks.next();
        planted.add(new Plant(mark, encoding, area));
        return mark;
    }

    /** Those that were not seen. */
    List<String> missedBy(List<Sighting> sightings) {
        return planted.stream()
                .filter(plant -> sightings.stream().noneMatch(plant::isSeenIn))
                .map(Plant::toString)
                .toList();
    }

    private static void insert(Inside database, String text, byte[] content) throws SQLException {
        database.run("insert into canary_plant values ('" + text + "', '\\x" + hex(content) + "')");
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(
                file, text + "\n", StandardCharsets.ISO_8859_1, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static byte[] bytes(Mark mark) {
        return bytes(mark.core());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] wide(Mark mark) {
        return mark.core().getBytes(StandardCharsets.UTF_16LE);
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(content);
    }

    private static byte[] digest(String algorithm, Mark mark) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes(mark.value()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
