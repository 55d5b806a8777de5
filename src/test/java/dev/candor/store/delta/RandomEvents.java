package dev.candor.store.delta;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.event.EventKey;
import dev.candor.event.Pseudonym;
import dev.candor.event.Sender;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.Counted;
import dev.candor.store.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of three types (by client, by visitor, by nobody) of two days, with whatever may stand in their place. */
final class RandomEvents {
    private static final int CLIENTS = 200;
    private static final int RETENTION_DAYS = 60;
    private static final List<List<String>> TUPLES = List.of(
            List.of("version", "at.os"), List.of("at.os", "ci", "country"), List.of("version"), List.of("tables"));

    /** Two of one type: as if its definition had changed meanwhile. */
    static final List<Cells> CELLS = List.of(
            Cells.of(TUPLES, List.of("took", "load")),
            Cells.of(TUPLES, List.of("took", "load")),
            Cells.of(List.of(List.of("version")), List.of("load")),
            Cells.NONE);

    final List<TestEvents> types;
    final List<ClientKey> clients;
    private final Random random;
    private final Instant now;
    private final List<Pseudonym> visitors;

    RandomEvents(long seed, Instant now) {
        random = new Random(seed);
        this.now = now;
        types = Stream.generate(() -> TestEvents.at(now)).limit(3).toList();
        clients = Stream.generate(TestEvents::client).limit(CLIENTS).toList();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        visitors = Stream.generate(TestEvents::client)
                .limit(CLIENTS)
                .map(key -> new Pseudonym(today, key.high(), key.low()))
                .toList();
    }

    /** So many, some of them under an id of their own, and a few of these twice. */
    List<Event> next(int count) {
        List<Event> events = new ArrayList<>();
        while (events.size() < count) {
            boolean again = !events.isEmpty() && events.getLast().key() != null && random.nextInt(3) == 0;
            events.add(again ? events.getLast() : event());
        }
        return events;
    }

    private Event event() {
        int kind = random.nextInt(types.size());
        Cells cells = kind == 0 ? CELLS.get(random.nextInt(2)) : CELLS.get(kind + 1);
        Instant arrival = now.minus(Duration.ofDays(random.nextInt(2)));
        @Nullable String version = isIn(3) ? null : "v2." + random.nextInt(40);
        @Nullable String country = isIn(3) ? null : List.of("NZ", "DE").get(random.nextInt(2));
        Map<String, String> said = said();
        return new Event(
                types.get(kind).type,
                1 + random.nextInt(2),
                arrival,
                LocalDate.ofInstant(arrival, ZoneOffset.UTC).plusDays(RETENTION_DAYS),
                isIn(8) ? new EventKey(random.nextLong(), random.nextLong()) : null,
                sender(kind),
                List.of(),
                // What PostgreSQL cannot hold: its group is split until it is found.
                isIn(400) ? "nul\u0000" : version,
                country,
                json(said),
                counted(cells, said, version, country),
                List.of());
    }

    private Sender sender(int kind) {
        return switch (isIn(20) ? 2 : kind) {
            case 0 -> new Sender.Client(clients.get(random.nextInt(CLIENTS)));
            case 1 -> new Sender.Visitor(visitors.get(random.nextInt(CLIENTS)));
            default -> Sender.Unknown.UNKNOWN;
        };
    }

    private Map<String, String> said() {
        Map<String, String> said = new HashMap<>();
        said.put("at.os", List.of("linux", "OTHER", "\"; drop ’é").get(random.nextInt(3)));
        said.put("ci", String.valueOf(random.nextBoolean()));
        said.put("tables", List.of("0", "1", "2-5", "6+").get(random.nextInt(4)));
        said.put("took", String.valueOf(random.nextInt(2_000_000_000) - 1_000_000_000L));
        said.put("load", random.nextInt(10) + "." + (1 + random.nextInt(99_999)));
        List.copyOf(said.keySet()).stream().filter(name -> isIn(4)).forEach(said::remove);
        return said;
    }

    private static Counted counted(
            Cells cells, Map<String, String> said, @Nullable String version, @Nullable String country) {
        @Nullable String[] values = new String[cells.size()];
        for (int position = 0; position < values.length; position++) {
            values[position] = switch (cells.names().get(position)) {
                case "version" -> version;
                case "country" -> country;
                default -> said.get(cells.names().get(position));
            };
        }
        return new Counted(cells, values);
    }

    private static byte[] json(Map<String, String> said) {
        List<String> members = new ArrayList<>();
        said.forEach((name, value) -> members.add(
                switch (name) {
                    case "at.os" -> "\"at\":{\"os\":\"" + value.replace("\"", "\\\"") + "\"}";
                    case "tables" -> "\"tables\":\"" + value + "\"";
                    default -> "\"" + name + "\":" + value;
                }));
        return ("{" + String.join(",", members) + "}").getBytes(StandardCharsets.UTF_8);
    }

    private boolean isIn(int many) {
        return random.nextInt(many) == 0;
    }
}
