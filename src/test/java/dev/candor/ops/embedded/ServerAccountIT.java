package dev.candor.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses root: what happens under which account. Only root can try them all. */
@EnabledIf("isRoot")
class ServerAccountIT {
    private static final int NOBODY = 65_534;

    @TempDir
    Path home;

    @TempDir
    Path programs;

    @BeforeEach
    void letOthersIn() throws IOException {
        for (Path folder : new Path[] {home, programs}) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    @Test
    void worksForAnOrdinaryAccount() throws Exception {
        Process other = startAsNobody();

        assertThat(owner(home.resolve("postgres/data"))).isEqualTo(NOBODY);
        assertThat(endOf(other)).isZero();
    }

    @Test
    void worksForRoot() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {})) {
            assertThat(postgres.pid()).isPositive();
            assertThat(owner(home.resolve("postgres/data"))).isEqualTo(0);
        }
    }

    @Test
    void keepsTheAccountOfDataThatIsNotRoots() throws Exception {
        endOf(startAsNobody());

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, line -> {})) {
            assertThat(owner(Path.of("/proc/" + postgres.pid()))).isEqualTo(NOBODY);
        }

        assertThat(endOf(startAsNobody())).isZero();
    }

    private Process startAsNobody() throws IOException {
        return OtherProcess.start(
                OtherProcess.classPathCopiedTo(programs),
                home,
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups");
    }

    private static int endOf(Process process) throws Exception {
        process.getOutputStream().close();
        return process.waitFor();
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
