package dev.candor.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final String URL = "quarkus.datasource.jdbc.url";

    @TempDir
    Path folder;

    private Settings settings(Map<String, String> environment) {
        return Settings.read(environment::get, folder.resolve("application.properties"));
    }

    @Test
    void findsADatabaseInTheEnvironment() {
        Settings settings = settings(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/candor"));

        assertThat(settings.first(URL)).contains("jdbc:postgresql://db/candor");
    }

    @Test
    void findsADatabaseInTheFileBesideIt() throws IOException {
        Files.writeString(folder.resolve("application.properties"), URL + "=jdbc:postgresql://db/candor\n");

        assertThat(settings(Map.of()).first(URL)).contains("jdbc:postgresql://db/candor");
    }

    @Test
    void takesABlankValueForNone() {
        assertThat(settings(Map.of("QUARKUS_DATASOURCE_JDBC_URL", " ")).first(URL))
                .isEmpty();
    }

    @Test
    void prefersQuarkusOwnNameToOurs() {
        Settings settings = settings(Map.of("QUARKUS_HTTP_PORT", "1111", "CANDOR_HTTP_PORT", "2222"));

        assertThat(settings.port("quarkus.http.port", "CANDOR_HTTP_PORT")).hasValue(1111);
    }

    @Test
    void refusesAPortThatIsNone() {
        Settings settings = settings(Map.of("CANDOR_HTTP_PORT", "eighty"));

        assertThatThrownBy(() -> settings.port("quarkus.http.port", "CANDOR_HTTP_PORT"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("CANDOR_HTTP_PORT wants a number from 1 to 65535.");
    }
}
