package dev.candor.privacy;

import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.Event;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events of all built-in types, each property with any value that is kept, from a number of clients: anonymised as in the product. */
public final class RandomBuiltIn {
    private final BuiltIn builtIn = new BuiltIn();
    private final List<EventType> types = builtIn.types();
    private final Random random;
    private final List<String> clients;

    public RandomBuiltIn(long seed, int clients) {
        random = new Random(seed);
        this.clients = Stream.generate(this::uuid).limit(clients).toList();
    }

    /** One more. */
    public Event next() {
        EventType type = types.get(random.nextInt(types.size()));
        BodyTree body = builtIn.complete(type);
        for (Property property : type.properties()) {
            RawValue value = value(property.treatment());
            if (value != null
                    && !property.path().equals("build")
                    && !property.path().equals("console_type")) {
                body.put(property.path(), random.nextInt(6) == 0 ? RawValue.Nothing.NOTHING : value);
            }
        }
        RawValue client = new RawValue.Text(clients.get(random.nextInt(clients.size())));
        if (BuiltIn.isBearer(type)) {
            BuiltIn.identifiers(type).forEach(path -> body.put(path, client));
        }
        Enrichment learnt =
                new Enrichment(List.of("NZ", "DE", "US").get(random.nextInt(3)), "Firefox 140", "Linux", "public");
        return builtIn.admit(type, body.body(1))
                .map((AdmittedEvent admitted) -> builtIn.anonymize(admitted, learnt))
                .orElseGet(this::next);
    }

    private @Nullable RawValue value(Treatment treatment) {
        return switch (treatment) {
            case Treatment.KeepFlag flag -> new RawValue.Flag(random.nextBoolean());
            case Treatment.OneOf list ->
                new RawValue.Text(any(list.values().stream().sorted().toList()));
            case Treatment.Ranges ranges -> new RawValue.Whole(any(ranges.starts()));
            case Treatment.Version version -> new RawValue.Text("v2." + random.nextInt(48) + "." + random.nextInt(4));
            default -> null;
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }
}
