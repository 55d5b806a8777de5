package dev.candor.wire.defined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.raw.RawEvent;
import dev.candor.wire.RawResponse;
import dev.candor.wire.Requests;
import io.netty.util.internal.InternalThreadLocalMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefinedResourceTest {
    private static final String DOORS = """
            doors:
              - name: beats
                path: /beats/{channel}
                content_types: [application/json]
                items: /batch/events
                type: {item: /kind}
                body: /data
                envelope: [{from: /app/version, as: version}]
                identifier: {header: X-Installation, as: installation}
                opt_out: {item: /private, values: ["true", "1"]}
                answer: {status: 202, content_type: text/plain, body: fine, headers: [{name: X-Odd, value: yes sir}]}
                max_items: 3
                max_body: 4096
              - name: lines
                path: /lines/
                methods: [POST, PUT]
                encoding: ndjson
                type: {item: /t}
                id: {item: /nr}
                answer: {status: 200}
                cors: true
              - name: forms
                path: /forms
                encoding: form
                type: {item: /e}
                numbers: [n, half]
                flags: [ok]
                answer: {status: 200}
              - name: pixel
                path: /pixel
                host: eu.acme.test
                encoding: query
                payload: {parameter: d, base64: true}
                type: {constant: view}
                answer: {status: 204}
              - name: pixel-elsewhere
                path: /pixel
                encoding: query
                payload: {parameter: d}
                type: {item: /type}
                answer: {status: 204}
            """;

    private DefinedDoors doors;

    @BeforeEach
    void start() throws Exception {
        doors = new DefinedDoors(DOORS);
    }

    @AfterEach
    void stop() {
        doors.close();
    }

    /** A thread-local that is made at a request keeps its place in every event loop for good. */
    @Test
    void leavesNothingBehindInTheEventLoops() throws Exception {
        doors.send(Requests.post("/beats/stable", "{\"batch\":{\"events\":[]}}"));
        int before = InternalThreadLocalMap.lastVariableIndex();

        for (int i = 0; i < 20; i++) {
            doors.send(Requests.post("/beats/stable", "{\"batch\":{\"events\":[]}}"));
        }

        assertThat(InternalThreadLocalMap.lastVariableIndex()).isLessThan(before + 10);
    }

    @Test
    void answersAsTheDefinitionSays() throws Exception {
        RawResponse response = doors.send(Requests.post("/beats/stable", "{\"batch\":{\"events\":[]}}"));

        assertThat(response.statusLine()).isEqualTo("HTTP/1.1 202 Accepted");
        assertThat(response.header("Content-Type")).isEqualTo("text/plain");
        assertThat(response.header("X-Odd")).isEqualTo("yes sir");
        assertThat(response.body()).isEqualTo("fine");
    }

    @Test
    void takesAnEventApartAsTheDefinitionSays() throws Exception {
        // When
        doors.send(Requests.post(
                "/beats/my%20own+one",
                "{\"app\":{\"version\":\"1.2\",\"path\":\"/home/ann\"},\"batch\":{\"events\":["
                        + "{\"kind\":\"save\",\"data\":{\"n\":1,\"version\":\"forged\"}},"
                        + "{\"kind\":7,\"private\":true}]}}",
                "X-Installation: 5b0d7a52-3a57-4c8e-9a35-6f1f0c9e2d11"));
        List<RawEvent> events = doors.events();

        // Then
        assertThat(events).extracting(RawEvent::topic).containsExactly("save", "7");
        assertThat(events).extracting(RawEvent::optedOut).containsExactly(false, true);
        assertThat(events).allMatch(event -> event.dialect().name().equals("beats"));
        assertThat(events).allMatch(event -> String.valueOf(event.project()).equals("acme"));
        assertThat(DefinedDoors.shown(events.getFirst()))
                .isEqualTo(
                        "{channel='my own+one', installation='5b0d7a52-3a57-4c8e-9a35-6f1f0c9e2d11', n=1, version='1.2'}");
    }

    @Test
    void takesEachEventsOwnIdOutOfIt() throws Exception {
        doors.send(Requests.post(
                "/lines/", "{\"t\":\"a\",\"nr\":7,\"n\":1}\n{\"t\":\"a\",\"nr\":\"\"}\n{\"t\":\"a\",\"nr\":[7]}"));
        List<RawEvent> events = doors.events();

        assertThat(events).extracting(RawEvent::id).containsExactly("7", null, null);
        assertThat(DefinedDoors.shown(events.getFirst())).isEqualTo("{n=1}");
    }

    /** Privacy treats it once for all of them because it is one object. */
    @Test
    void handsOneAndTheSameValueToAllEvents() throws Exception {
        doors.send(Requests.post(
                "/beats/stable",
                "{\"app\":{\"version\":\"1.2\"},\"batch\":{\"events\":[{\"kind\":\"a\"},{\"kind\":\"b\"}]}}"));
        List<RawEvent> events = doors.events();

        for (String shared : List.of("channel", "version")) {
            assertThat(events.getFirst().body().values().get(shared))
                    .isNotNull()
                    .isSameAs(events.getLast().body().values().get(shared));
        }
    }

    @Test
    void countsWhatItRefusesUnderItsProject() throws Exception {
        String answer = doors.send(Requests.post("/beats/a", "{\"batch\":{\"events\":[7,{\"kind\":\"a\"}]}}"))
                .body();
        assertThat(doors.refusals.next()).isEqualTo("acme beats malformed");
        assertThat(doors.events()).hasSize(1);

        assertThat(doors.send(Requests.post("/beats/a", "{")).body()).isEqualTo(answer);
        assertThat(doors.refusals.next()).isEqualTo("acme beats malformed");
        assertThat(doors.send(Requests.post("/beats/a", "{\"batch\":{\"events\":[{},{},{},{}]}}"))
                        .body())
                .isEqualTo(answer);
        assertThat(doors.refusals.next()).isEqualTo("acme beats too_large");
        assertThat(doors.send(Requests.post("/beats/a", "x".repeat(5_000))).body())
                .isEqualTo(answer);
        assertThat(doors.refusals.next()).isEqualTo("acme beats too_large");
        assertThat(doors.send(Requests.post("/beats/a", "{}").replace("application/json", "text/html"))
                        .body())
                .isEqualTo(answer);
        assertThat(doors.refusals.next()).isEqualTo("acme beats wrong_media_type");
        assertThat(doors.house.waitingSubmissions()).isZero();
    }

    @Test
    void answersInTimeWhenTheHouseDoesNot() throws Exception {
        doors.house.neverAnswer();
        long start = System.nanoTime();

        RawResponse response = doors.send(Requests.post("/beats/a", "{\"batch\":{\"events\":[{\"kind\":\"a\"}]}}"));

        assertThat(response.body()).isEqualTo("fine");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(800), Duration.ofSeconds(2));
    }

    @Test
    void readsLines() throws Exception {
        doors.send(Requests.withBody("PUT", "/lines/", "{\"t\":\"a\",\"n\":1}\n\n{\"n\":2}\nnonsense"));

        assertThat(doors.events()).extracting(RawEvent::topic).containsExactly("a", RawEvent.NO_TOPIC);
        assertThat(doors.refusals.next()).isEqualTo("acme lines malformed");
    }

    @Test
    void readsZippedBodies() throws Exception {
        doors.send(Requests.post("/lines/", Requests.gzip("{\"t\":\"zipped\"}"), "Content-Encoding: gzip"));

        assertThat(doors.events()).extracting(RawEvent::topic).containsExactly("zipped");
    }

    @Test
    void readsForms() throws Exception {
        doors.send(Requests.post("/forms", "e=save&n=12&half=0.5&ok=true&note=a+b%26c&n2=7&bad=%zz&e2&=x"));

        RawEvent event = doors.events().getFirst();

        assertThat(event.topic()).isEqualTo("save");
        assertThat(DefinedDoors.shown(event)).isEqualTo("{='x', e2='', half=0.5, n=12, n2='7', note='a b&c', ok=true}");
    }

    @Test
    void aFormsWrongNumberStaysAText() throws Exception {
        doors.send(Requests.post("/forms", "e=save&n=1e9&ok=1"));

        assertThat(DefinedDoors.shown(doors.events().getFirst())).isEqualTo("{n='1e9', ok='1'}");
    }

    @Test
    void theHostDecidesBetweenDoorsOfOnePath() throws Exception {
        // When
        String base64 = Base64.getEncoder().encodeToString("{\"a\":\"ä>?\"}".getBytes(StandardCharsets.UTF_8));
        doors.send(Requests.bare("GET", "/pixel?x=1&d=" + base64).replace("localhost", "EU.acme.test:8080"));
        RawEvent european = doors.events().getFirst();
        doors.send(Requests.bare("GET", "/pixel?d=%7B%22type%22%3A%22plain%22%7D"));
        RawEvent other = doors.events().getFirst();

        // Then
        assertThat(european.dialect().name()).isEqualTo("pixel");
        assertThat(DefinedDoors.shown(european)).isEqualTo("{a='ä>?'}");
        assertThat(other.dialect().name()).isEqualTo("pixel-elsewhere");
        assertThat(other.topic()).isEqualTo("plain");
    }

    @Test
    void pagesMaySendWhereTheDefinitionSaysSo() throws Exception {
        RawResponse open = doors.send(Requests.bare("OPTIONS", "/lines/"));
        RawResponse closed = doors.send(Requests.bare("OPTIONS", "/forms"));
        RawResponse wrong = doors.send(Requests.bare("GET", "/lines/"));

        assertThat(open.status()).isEqualTo(204);
        assertThat(open.header("Access-Control-Allow-Methods")).isEqualTo("POST, PUT");
        assertThat(open.header("Access-Control-Allow-Headers")).contains("*");
        assertThat(closed.status()).isEqualTo(405);
        assertThat(closed.headers()).doesNotContainKey("Access-Control-Allow-Methods");
        assertThat(wrong.status()).isEqualTo(405);
    }

    @Test
    void whatNoDoorTakesGoesOnWithItsBody() throws Exception {
        for (String path : List.of("/lines", "/beats", "/beats/a/b", "/Forms", "/other")) {
            assertThat(doors.send(Requests.post(path, "{\"page\":1}")).body()).isEqualTo("{\"page\":1}");
        }
        assertThat(doors.house.waitingSubmissions()).isZero();
        assertThat(doors.refusals.waiting()).isZero();
    }
}
