package dev.candor.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an engine that spreads rows over machines asks of the tables of facts, asked of plain PostgreSQL's catalogue. */
@QuarkusTest
class DistributableTest {
    private static final String FACTS = "(select 'event'::regclass union all select 'mention'::regclass union all"
            + " select 'rollup_delta'::regclass union all"
            + " select inhrelid from pg_inherits where inhparent in ('event'::regclass, 'mention'::regclass))";

    @Inject
    DataSource dataSource;

    private Database database;

    @BeforeEach
    void setUp() {
        database = new Database(dataSource);
    }

    @Test
    void everyUniqueIndexHasTheShardAndTheDay() {
        String missing = "select i.indexrelid::regclass from pg_index i where i.indisunique and i.indrelid in " + FACTS
                + " and not (select array_agg(a.attname::text) from pg_attribute a"
                + " where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) @> array['shard_key', 'expires_on']";
        assertThat(database.texts(missing)).isEmpty();
    }

    @Test
    void noForeignKeyLeavesOrReachesAFact() {
        String keys = "select conname from pg_constraint where contype = 'f' and (conrelid in " + FACTS
                + " or confrelid in " + FACTS + ")";
        assertThat(database.texts(keys)).isEmpty();
    }

    @Test
    void noFactHasASequenceOrADefault() {
        String defaults = "select adrelid::regclass from pg_attrdef where adrelid in " + FACTS;
        String identities =
                "select attrelid::regclass from pg_attribute where attidentity <> '' and attrelid in " + FACTS;
        assertThat(database.texts(defaults)).isEmpty();
        assertThat(database.texts(identities)).isEmpty();
    }

    @Test
    void thereIsNoDefaultPartition() {
        String defaults =
                "select partrelid::regclass from pg_partitioned_table where partdefid <> 0 and partrelid in " + FACTS;
        assertThat(database.texts(defaults)).isEmpty();
    }

    @Test
    void pseudonymsAreInNoLog() {
        assertThat(database.texts("select relpersistence from pg_class where relname = 'visitor'"))
                .containsExactly("u");
    }

    @Test
    void noColumnHoldsMoreOfAPlaceThanItsCountry() {
        String places = "select table_name || '.' || column_name from information_schema.columns where table_schema"
                + " not in ('pg_catalog', 'information_schema') and (data_type in ('inet', 'cidr', 'point') or column_name"
                + " ~ '(^|_)(lat|latitude|lon|lng|longitude|coordinates?|location|post(al)?_?code|zip"
                + "|asn?|city|region|subdivision|ip|network|address|host)(_|$)')";
        assertThat(database.texts(places)).isEmpty();
    }
}
