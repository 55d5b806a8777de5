package dev.candor.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL's ANALYZE keeps samples of values in a table that is logged and backed up with the rest, and that no term, salt or erasure
 * reaches. It must take none of what is secret or names a client.
 */
@QuarkusTest
class NoSamplesOfSecretsTest {
    private static final String SCHEMA = "samples_test";

    /** Whatever has the form of a key or a hash, unless it is known to be none. */
    private static final String SAMPLED = """
            select c.relname || '.' || a.attname from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
                and c.relnamespace = current_schema::regnamespace
            where a.attnum > 0 and not a.attisdropped and coalesce(a.attstattarget, -1) <> 0
                and (a.atttypid in ('bytea'::regtype, 'uuid'::regtype) or a.attname ~ 'hash|secret|token|pseudonym')
                and (c.relname, a.attname) not in (('event', 'event_id'), ('mention', 'event_id'), ('rollup_delta', 'delta_id'))
                and a.attname <> 'digest'
            """;

    private static final String SAMPLES = "select attname from pg_stats where schemaname = '" + SCHEMA
            + "' and tablename = 'visitor' and attname = 'pseudonym'";

    @Inject
    OwnSchema schema;

    @Inject
    DataSource dataSource;

    @Test
    void noColumnOfKeysIsSampled() {
        assertThat(new Database(dataSource).texts(SAMPLED)).isEmpty();
    }

    @Test
    void thoseThatWereTakenBeforeAreGoneAndNoneIsTakenAgain() throws IOException {
        Database own = new Database(schema.make(SCHEMA, "V004__store.sql"));
        try {
            // Given
            own.run(
                    "insert into visitor select decode(md5(n::text), 'hex'), '2026-03-10', 1 from generate_series(1, 500) n");
            own.run("analyze visitor");
            assertThat(own.texts(SAMPLES)).isNotEmpty();

            // When
            own.run("alter table visitor alter column pseudonym type bytea, alter column pseudonym set statistics 0");

            // Then
            assertThat(own.texts(SAMPLES)).isEmpty();
            own.run("analyze visitor");
            assertThat(own.texts(SAMPLES)).isEmpty();
        } finally {
            own.run("drop schema " + SCHEMA + " cascade");
        }
    }
}
