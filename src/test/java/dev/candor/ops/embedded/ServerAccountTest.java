package dev.candor.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAccountTest {
    @TempDir
    Path home;

    @Test
    void handsOnNothingOfTheCallersEnvironmentButWhatAProgramNeeds() throws IOException {
        // Given
        ServerAccount account = ServerAccount.choose(ServerFolder.of(home));

        // When
        ServerAccount.Result environment = account.run(Duration.ofSeconds(10), "env");

        // Then
        assertThat(environment.output().lines().map(line -> line.replaceFirst("=.*", "")))
                .contains("PATH", "LC_ALL")
                .isSubsetOf("PATH", "HOME", "LANG", "TZ", "LC_ALL", "PWD", "SHLVL", "_");
    }
}
