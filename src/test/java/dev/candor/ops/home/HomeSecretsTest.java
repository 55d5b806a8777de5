package dev.candor.ops.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeSecretsTest {
    @TempDir
    Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void homeIsNotThereYet() {
        home = folder.resolve("home");
    }

    private Path keyFile() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        return new HomeSecrets(home, new SecureRandom(), clock).clientKeyFile();
    }

    private Path recoveryFile() {
        return HomeSecrets.recoveryFile(home);
    }

    @Test
    void makesAKeyOf32BytesThatOnlyItsOwnerMayRead() throws IOException {
        Path file = keyFile();

        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void writesACopyForTheSafe() throws IOException {
        String key = Files.readString(keyFile()).strip();

        assertThat(Files.readString(recoveryFile())).contains("made on 2026-11-22", "Client key:  " + key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(recoveryFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void neverMakesAnotherKey() throws IOException {
        String first = Files.readString(keyFile());

        assertThat(Files.readString(keyFile())).isEqualTo(first);
    }

    @Test
    void doesNotBringBackACopyThatWasPutAway() throws IOException {
        keyFile();
        Files.delete(recoveryFile());

        keyFile();

        assertThat(recoveryFile()).doesNotExist();
    }
}
