package dev.candor.wire.defined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.raw.RawEvent;
import dev.candor.wire.RawResponse;
import dev.candor.wire.Requests;
import org.junit.jupiter.api.Test;

/** What known clients send, as recorded from them, at doors by definition: whether the language is rich enough. */
class OtherClientsTest {
    @Test
    void aptabasesWebClient() throws Exception {
        try (DefinedDoors doors = new DefinedDoors("""
                doors:
                  - name: aptabase
                    path: /api/v0/event
                    content_types: [application/json]
                    type: {item: /eventName}
                    body: /props
                    envelope:
                      - {from: /systemProps/appVersion, as: version}
                      - {from: /systemProps/isDebug, as: debug}
                      - {from: /systemProps/locale, as: locale}
                    answer: {status: 200, content_type: application/json, body: "{}"}
                    cors: true
                """)) {
            RawResponse response = doors.send(Requests.post(
                    "/api/v0/event",
                    "{\"timestamp\":\"2026-11-22T03:10:55.650Z\",\"sessionId\":\"179531705582210144\",\"eventName\":\"cli_run\","
                            + "\"systemProps\":{\"locale\":\"en-US\",\"isDebug\":false,\"appVersion\":\"1.2.3\","
                            + "\"sdkVersion\":\"aptabase-web@0.5.0\"},\"props\":{\"command\":\"build\",\"n\":3}}",
                    "App-Key: A-SH-1234567890"));
            RawEvent event = doors.events().getFirst();

            assertThat(response.body()).isEqualTo("{}");
            assertThat(event.topic()).isEqualTo("cli_run");
            assertThat(DefinedDoors.shown(event))
                    .isEqualTo("{command='build', debug=false, locale='en-US', n=3, version='1.2.3'}");
        }
    }

    /** Under a path of its own, which the client's option "path" can name: /v1 is the product's. */
    @Test
    void segmentsNodeClient() throws Exception {
        try (DefinedDoors doors = new DefinedDoors("""
                doors:
                  - name: segment
                    path: /segment/v1/batch
                    items: /batch
                    type: {item: /event}
                    body: /properties
                    identifier: {item: /anonymousId, as: anonymous_id}
                    answer: {status: 200, content_type: application/json, body: '{"success":true}'}
                    max_body: 524288
                """)) {
            doors.send(Requests.post(
                    "/segment/v1/batch",
                    "{\"batch\":[{\"timestamp\":\"2026-11-22T03:07:37.703Z\",\"integrations\":{},\"event\":\"generate\","
                            + "\"type\":\"track\",\"properties\":{\"type\":\"refine-vite\"},\"context\":{\"library\":"
                            + "{\"name\":\"@segment/analytics-node\",\"version\":\"3.1.0\"}},\"anonymousId\":\"anon-1\","
                            + "\"messageId\":\"node-next-1795316857703-25d94494-8a2d-4d41-97b5-904ad510cca2\","
                            + "\"_metadata\":{\"nodeVersion\":\"v20.20.2\",\"jsRuntime\":\"node\"}}],"
                            + "\"writeKey\":\"WRITE_KEY\",\"sentAt\":\"2026-11-22T03:07:37.730Z\"}",
                    "Authorization: Basic V1JJVEVfS0VZOg=="));
            RawEvent event = doors.events().getFirst();

            assertThat(event.topic()).isEqualTo("generate");
            assertThat(DefinedDoors.shown(event)).isEqualTo("{anonymous_id='anon-1', type='refine-vite'}");
        }
    }

    @Test
    void cloudEventsInTheirStructuredMode() throws Exception {
        try (DefinedDoors doors = new DefinedDoors("""
                doors:
                  - name: cloudevents
                    path: /cloudevents
                    content_types: [application/cloudevents+json]
                    type: {item: /type}
                    body: /data
                    envelope: [{from: /source, as: source}]
                    answer: {status: 202}
                """)) {
            RawResponse response = doors.send(Requests.post(
                            "/cloudevents",
                            "{\"id\":\"1\",\"time\":\"2026-01-01T00:00:00.000Z\",\"type\":\"org.example.cli.run\","
                                    + "\"source\":\"/cli\",\"specversion\":\"1.0\",\"data\":{\"command\":\"build\"}}")
                    .replace("application/json", "application/cloudevents+json; charset=utf-8"));
            RawEvent event = doors.events().getFirst();

            assertThat(response.status()).isEqualTo(202);
            assertThat(event.topic()).isEqualTo("org.example.cli.run");
            assertThat(DefinedDoors.shown(event)).isEqualTo("{command='build', source='/cli'}");
        }
    }

    @Test
    void cloudEventsInTheirBinaryMode() throws Exception {
        try (DefinedDoors doors = new DefinedDoors("""
                doors:
                  - name: cloudevents
                    path: /cloudevents
                    type: {header: ce-type}
                    answer: {status: 202}
                """)) {
            doors.send(Requests.post("/cloudevents", "{\"command\":\"build\"}", "ce-type: org.example.cli.run"));

            assertThat(doors.events().getFirst().topic()).isEqualTo("org.example.cli.run");
        }
    }
}
