package dev.candor.privacy;

import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedMention;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.Treatment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes admitted events for tests. */
public final class Admitted {
    private final Map<String, AdmittedValue> properties = new LinkedHashMap<>();
    private AdmittedIdentity identity = AdmittedIdentity.Nobody.NOBODY;
    private List<AdmittedMention> mentions = List.of();
    private Set<ConnectionFact> asks = Set.of();
    private String versionProperty = "";
    private @Nullable String id;

    /** One property, raw, with its treatment. */
    public Admitted with(String name, Treatment treatment, RawValue value) {
        return with(name, new AdmittedValue.Leaf(name, treatment, value));
    }

    /** One property. */
    public Admitted with(String name, AdmittedValue value) {
        properties.put(name, value);
        return this;
    }

    /** The property that is the client's version. */
    public Admitted version(String name) {
        versionProperty = name;
        return this;
    }

    /** Who sent it. */
    public Admitted by(AdmittedIdentity sender) {
        identity = sender;
        return this;
    }

    /** Its own id. */
    public Admitted id(String own) {
        id = own;
        return this;
    }

    /** Another client that it names. */
    public Admitted mentioning(String role, String identifier) {
        mentions = List.of(new AdmittedMention(role, identifier));
        return this;
    }

    /** What it asks of the connection. */
    public Admitted asking(ConnectionFact... facts) {
        asks = Set.of(facts);
        return this;
    }

    /** The event, of a type of project {@code refine} that is kept for 30 days. */
    public AdmittedEvent event() {
        return new AdmittedEvent(
                new EventTypeId(new ProjectId("refine"), "app.start", 2, 7),
                3,
                Duration.ofDays(30),
                id,
                identity,
                mentions,
                new AdmittedValue.Node(properties),
                versionProperty,
                asks,
                Cells.NONE,
                List.of(),
                0,
                List.of());
    }
}
