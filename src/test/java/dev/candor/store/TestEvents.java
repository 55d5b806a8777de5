package dev.candor.store;

import dev.candor.event.ClientKey;
import dev.candor.event.Event;
import dev.candor.event.EventKey;
import dev.candor.event.EventTypeId;
import dev.candor.event.Mention;
import dev.candor.event.ProjectId;
import dev.candor.event.Pseudonym;
import dev.candor.event.Sender;
import dev.candor.event.rule.Counted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Events of a type that no other test has: the tests share a database. */
public final class TestEvents {
    private static final long RETENTION_DAYS = 90;

    public final EventTypeId type;
    private final Instant now;

    private TestEvents(EventTypeId type, Instant now) {
        this.type = type;
        this.now = now;
    }

    /** A new type of a new project. */
    public static TestEvents at(Instant now) {
        int number = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        return new TestEvents(new EventTypeId(new ProjectId("test"), "test.event", number, number), now);
    }

    /** The same type at another moment. */
    public TestEvents then(Instant moment) {
        return new TestEvents(type, moment);
    }

    public static ClientKey client() {
        UUID random = UUID.randomUUID();
        return new ClientKey(random.getMostSignificantBits(), random.getLeastSignificantBits());
    }

    public Event from(ClientKey client, Mention... mentions) {
        return event(new Sender.Client(client), "{\"a\":1}", null, List.of(mentions));
    }

    public Event fromVisitor(Pseudonym pseudonym) {
        return event(new Sender.Visitor(pseudonym), "{}", null, List.of());
    }

    public Event fromNobody(String json, @Nullable String version) {
        return event(Sender.Unknown.UNKNOWN, json, version, List.of());
    }

    /** The same event with an id of its own. */
    public static Event keyed(Event event, EventKey key) {
        return new Event(
                event.type(),
                event.definitionVersion(),
                event.receivedAt(),
                event.expiresOn(),
                key,
                event.sender(),
                event.mentions(),
                event.version(),
                event.country(),
                event.properties(),
                event.counted(),
                event.misfits());
    }

    public static EventKey key() {
        UUID random = UUID.randomUUID();
        return new EventKey(random.getMostSignificantBits(), random.getLeastSignificantBits());
    }

    /** One that has no partition. */
    public Event misplaced() {
        Event event = fromNobody("{}", null);
        return new Event(
                event.type(),
                1,
                now,
                LocalDate.of(1999, 12, 31),
                null,
                event.sender(),
                List.of(),
                null,
                null,
                event.properties(),
                Counted.NOTHING,
                List.of());
    }

    private Event event(Sender sender, String json, @Nullable String version, List<Mention> mentions) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        byte[] properties = json.getBytes(StandardCharsets.UTF_8);
        return new Event(
                type,
                3,
                now,
                today.plusDays(RETENTION_DAYS),
                null,
                sender,
                mentions,
                version,
                "NZ",
                properties,
                Counted.NOTHING,
                List.of());
    }
}
