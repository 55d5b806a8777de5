package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.privacy.secret.client.ClientKeys;
import dev.candor.store.Database;
import dev.candor.wire.OwnKey;
import dev.candor.wire.Requests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand batches in every form, with items of every kind: what is reported of each item is what the rows say, to the letter. */
@QuarkusTest
class MixedBatchesTest {
    private static final long SEED = 1122;
    private static final int BATCHES = 1_000;
    private static final int A_FEW = 40;
    private static final int AT_ONCE = 40;
    private static final int MOST = 1_000;
    private static final int LARGEST_BODY = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    OwnKey own;

    @Inject
    ClientKeys clients;

    @Inject
    DataSource dataSource;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/v1/events")
    URL door;

    private final Random random = new Random(SEED);
    private final HttpClient http = HttpClient.newHttpClient();
    private String ingestKey = "";

    /** How a batch is sent, and whether the door can read it at all. */
    private record Sent(List<MixedItem> items, boolean byLines, boolean zipped, int status) {
        String body() {
            String joined = items.stream().map(MixedItem::text).collect(Collectors.joining(byLines ? "\n" : ","));
            // What is no JSON as a whole tells nothing of its items: none of them may be kept.
            return byLines ? joined : status == 400 ? "[" + joined : "[" + joined + "]";
        }
    }

    @BeforeEach
    void findKey() {
        ingestKey = own.text();
    }

    @Test
    void areReportedAsTheyAreStored() throws IOException {
        List<Sent> batches = batches(BATCHES);
        batches.add(new Sent(items(MOST, false), false, true, 200));
        batches.add(new Sent(items(MOST + 1, false), false, true, 413));
        batches.add(new Sent(items(MOST + 1, true), true, false, 413));

        assertReportedAsStored(batches);
    }

    /** What is reported of rows that a database loses behind everybody's back does not pass. */
    @Test
    void areSeenIfTheyAreNot() {
        Database database = new Database(dataSource);
        database.run("""
                create function lose_some() returns trigger language plpgsql as
                    $$ begin return case when new.version = '2.3.0' then null else new end; end $$;
                create trigger lose_some before insert on event for each row execute function lose_some()
                """);
        try {
            assertThatThrownBy(() -> assertReportedAsStored(batches(A_FEW))).isInstanceOf(AssertionError.class);
        } finally {
            database.run("drop function lose_some cascade");
        }
    }

    private List<Sent> batches(int count) {
        return Stream.generate(this::batch).limit(count).collect(Collectors.toCollection(ArrayList::new));
    }

    private void assertReportedAsStored(List<Sent> batches) throws IOException {
        Map<String, String> reported = new TreeMap<>();
        for (int from = 0; from < batches.size(); from += AT_ONCE) {
            List<Sent> some = batches.subList(from, Math.min(batches.size(), from + AT_ONCE));
            List<CompletableFuture<HttpResponse<String>>> answers =
                    some.stream().map(this::post).toList();
            for (int at = 0; at < some.size(); at++) {
                check(some.get(at), answers.get(at).join(), reported);
            }
        }
        assertThat(reported).hasSizeGreaterThan(batches.size());
        assertThat(stored(batches)).isEqualTo(reported);
    }

    /** Notes each item that was reported as stored, by its client. */
    private void check(Sent sent, HttpResponse<String> answer, Map<String, String> reported) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(sent.status());
        if (sent.status() != 200) {
            return;
        }
        JsonNode results = JSON.readTree(answer.body()).get("results");
        assertThat(results).hasSameSizeAs(sent.items());
        for (int index = 0; index < sent.items().size(); index++) {
            MixedItem item = sent.items().get(index);
            ObjectNode result = (ObjectNode) results.get(index);
            assertThat(result.remove("index").intValue()).isEqualTo(index);
            assertThat(item.isAnsweredBy(result.toString()))
                    .as("%s is answered %s", item, result)
                    .isTrue();
            if (result.get("status").textValue().equals("stored")) {
                reported.put(key(item), item.row());
            }
        }
    }

    /** The rows of everybody who sent anything. */
    private Map<String, String> stored(List<Sent> batches) {
        List<String> everybody = batches.stream()
                .flatMap(sent -> sent.items().stream())
                .map(this::key)
                .toList();
        Map<String, String> rows = new TreeMap<>();
        String columns = "encode(client_key, 'hex') || ' ' || coalesce(version, '') || ' ' || properties";
        for (String row : new Database(dataSource)
                .texts("select " + columns + " from event join client on id = client_id where client_key in ('\\x"
                        + String.join("','\\x", everybody) + "')")) {
            String before = rows.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1));
            assertThat(before).as("nobody's event is stored twice").isNull();
        }
        return rows;
    }

    private Sent batch() {
        boolean byLines = random.nextBoolean();
        int size = random.nextInt(50) == 0 ? 1 + random.nextInt(200) : 1 + random.nextInt(15);
        boolean broken = !byLines && random.nextInt(30) == 0;
        return new Sent(items(size, byLines), byLines, random.nextInt(3) == 0, broken ? 400 : 200);
    }

    /** As many as fit into one body. */
    private List<MixedItem> items(int count, boolean byLines) {
        List<MixedItem> items = new ArrayList<>();
        int left = LARGEST_BODY;
        while (items.size() < count) {
            MixedItem item = byLines && random.nextInt(15) == 0 ? MixedItem.brokenLine(random) : MixedItem.any(random);
            if (item.text().length() < left - 1_000 * (count - items.size())) {
                items.add(item);
                left -= item.text().length() + 1;
            }
        }
        return items;
    }

    private CompletableFuture<HttpResponse<String>> post(Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.toString()))
                .header("Authorization", "Bearer " + ingestKey)
                .header("Content-Type", sent.byLines() ? "application/x-ndjson" : "application/json");
        byte[] body = sent.body().getBytes(StandardCharsets.UTF_8);
        if (sent.zipped()) {
            request.header("Content-Encoding", "gzip");
            body = Requests.gzip(sent.body()).getBytes(StandardCharsets.ISO_8859_1);
        }
        return http.sendAsync(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String key(MixedItem item) {
        return HexFormat.of()
                .formatHex(
                        clients.keyOf(OwnKey.PROJECT, item.client().toString()).bytes());
    }
}
