package dev.candor.privacy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.MutableClock;
import dev.candor.jobs.StartRefused;
import dev.candor.privacy.secret.client.ClientKeyCheck;
import dev.candor.store.Database;
import dev.candor.store.OwnSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a schema of its own, because the application under test keeps its own salts in the public one. */
@QuarkusTest
class SecretTablesTest {
    private static final String SCHEMA = "secret_tables_test";
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Inject
    OwnSchema schema;

    private final MutableClock clock = MutableClock.at("2026-03-10T12:00:00Z");
    private DataSource own;
    private Database database;

    @BeforeEach
    void makeTables() throws IOException {
        own = schema.make(SCHEMA, "V002__privacy.sql");
        database = new Database(own);
    }

    @Test
    void sharesSaltsBetweenReplicas() throws SQLException {
        Salts one = replica();
        Salts other = replica();
        one.refresh();

        other.refresh();

        assertThat(other.saltAt(NOON).orElseThrow().secret())
                .isEqualTo(one.saltAt(NOON).orElseThrow().secret());
    }

    @Test
    void givesTheTableANewFileWhenASaltEnds() throws SQLException {
        replica().refresh();
        String before = fileOfTable();
        clock.set(Instant.parse("2026-03-12T00:00:30Z"));

        replica().refresh();

        assertThat(fileOfTable()).isNotEqualTo(before);
        assertThat(new SaltTable(own).read()).containsOnlyKeys(LocalDate.parse("2026-03-12"));
    }

    @Test
    void fillsATableThatACrashEmptied() throws SQLException {
        Salts salts = replica();
        salts.refresh();
        byte[] before = salts.saltAt(NOON).orElseThrow().secret();
        database.run("truncate salt");

        salts.refresh();

        assertThat(new SaltTable(own).read().get(TODAY)).isEqualTo(before);
    }

    @Test
    void keepsSaltsOutOfTheWriteAheadLog() {
        assertThat(database.texts("select relpersistence from pg_class where oid = 'salt'::regclass"))
                .containsExactly("u");
    }

    @Test
    void leavesTheTableAsItWasWhenARenewalFails() throws SQLException {
        replica().refresh();
        SaltTable table = new SaltTable(own);

        assertThatThrownBy(() -> table.replace(salts -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(table.read()).containsOnlyKeys(TODAY);
    }

    @Test
    void startsWithTheKeyThatItKnows() throws SQLException {
        ClientKeyCheck check = check();
        check.check(secret(1));

        check.check(secret(1));

        assertThat(database.texts("select fingerprint from secret_fingerprint where name = 'client-key'"))
                .singleElement()
                .asString()
                .hasSize(32);
    }

    @Test
    void doesNotStartWithAnotherKey() throws SQLException {
        ClientKeyCheck check = check();
        check.check(secret(1));

        assertThatThrownBy(() -> check.check(secret(2)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("/run/client.key", "recovery file", "not the one");
    }

    private Salts replica() {
        return new Salts(new SaltTable(own), clock, new SecureRandom());
    }

    private ClientKeyCheck check() {
        return new ClientKeyCheck(() -> Optional.of(Path.of("/run/client.key")), own, clock);
    }

    private static byte[] secret(int seed) {
        byte[] secret = new byte[32];
        secret[0] = (byte) seed;
        return secret;
    }

    private String fileOfTable() {
        return database.texts("select pg_relation_filepath('salt')").getFirst();
    }
}
