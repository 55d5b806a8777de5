package dev.candor.wire.defined;

import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.yaml.YamlFile;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server with one project's doors, and what comes in by them. */
final class DefinedDoors implements AutoCloseable {
    final RecordingIngestor house = new RecordingIngestor();
    final CountedProjects refusals = new CountedProjects(house);
    private final DoorServer server;

    /** Opens the doors that this {@code doors.yaml} describes; behind them is a page that answers what it was sent. */
    DefinedDoors(String doorsYaml) throws Exception {
        Catalog catalog = TestCatalog.builtInWith(
                new YamlFile("acme/project.yaml", "name: Acme"), new YamlFile("acme/doors.yaml", doorsYaml));
        server = new DoorServer((doors, router) -> {
            new DefinedResource(doors, refusals, catalog).open(router);
            router.route()
                    .handler(context -> context.request()
                            .body()
                            .onSuccess(body -> context.response().end(body)));
        });
    }

    RawResponse send(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }

    /** The events of the next submission, in order. */
    List<RawEvent> events() throws InterruptedException {
        return house.nextSubmission().events();
    }

    /** An event's properties as text, sorted by their names. */
    static String shown(RawEvent event) {
        return shown(event.body());
    }

    private static String shown(RawValue value) {
        return switch (value) {
            case RawValue.Text(String text) -> "'" + text + "'";
            case RawValue.Whole(long number) -> Long.toString(number);
            case RawValue.Decimal(var number) -> number.toPlainString();
            case RawValue.Flag(boolean flag) -> Boolean.toString(flag);
            case RawValue.Nothing nothing -> "null";
            case RawValue.Items(List<RawValue> values) ->
                values.stream().map(DefinedDoors::shown).toList().toString();
            case RawValue.Fields(Map<String, RawValue> values) -> {
                Map<String, String> sorted = new TreeMap<>();
                values.forEach((key, member) -> sorted.put(key, shown(member)));
                yield sorted.toString();
            }
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
