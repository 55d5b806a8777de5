package dev.candor.journey.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.journey.scan.Mark.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump is read to its end, by a program that is new enough; programs are played by scripts. */
class DumpTest {
    private static final Mark MARK = Mark.of(Kind.EMAIL, "qozibufemaradu");
    private static final URI DATABASE = URI.create("postgresql://candor:secret@127.0.0.1:5999/candor");

    @TempDir
    Path folder;

    private final Scan scan = new Scan(Search.of(List.of(MARK)));

    @BeforeEach
    void putPrograms() throws IOException {
        program("older", 15, "echo never asked");
        program("newer", 18, "echo \"$@\"; echo 'COPY public.event (id) FROM stdin;'; echo " + MARK.core());
    }

    @Test
    void takesTheFirstThatIsNewEnough() {
        List<Path> folders = List.of(folder.resolve("absent"), folder.resolve("older"), folder.resolve("newer"));

        assertThat(Dump.of(18, folders))
                .get()
                .hasToString(folder.resolve("newer/pg_dump").toString());
        assertThat(Dump.of(15, folders))
                .get()
                .hasToString(folder.resolve("older/pg_dump").toString());
        assertThat(Dump.of(19, folders)).isEmpty();
    }

    @Test
    void findsWhatADumpHolds() throws IOException {
        Dump.of(18, List.of(folder.resolve("newer"))).orElseThrow().read(DATABASE, scan);

        assertThat(scan.finds().certain()).containsExactly(new Sighting(MARK, "text", Dump.AREA, "pg_dump"));
        assertThat(scan.finds().bytes().get(Dump.AREA))
                .isEqualTo(("--format=plain --dbname=" + DATABASE + "\nCOPY public.event (id) FROM stdin;\n"
                                + MARK.core() + "\n")
                        .length());
    }

    @Test
    void doesNotTakeHalfADumpForOne() throws IOException {
        program("newer", 18, "echo half; exit 3");
        Dump dump = Dump.of(18, List.of(folder.resolve("newer"))).orElseThrow();

        assertThatThrownBy(() -> dump.read(DATABASE, scan))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("ended with 3");
    }

    private void program(String place, int version, String work) throws IOException {
        Path program = Files.createDirectories(folder.resolve(place)).resolve("pg_dump");
        Files.writeString(
                program,
                "#!/bin/sh\n[ \"$1\" != --version ] || { echo 'pg_dump (PostgreSQL) " + version + ".4 (Debian "
                        + version + ".4-1)'; exit 0; }\n" + work + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
