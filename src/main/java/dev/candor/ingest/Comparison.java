package dev.candor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.event.Event;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedIdentity;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Pointers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares an admitted event with what anonymisation left of it, property by property, for a rehearsal. */
final class Comparison {
    private static final JsonMapper JSON = new JsonMapper();

    /** What {@link Rehearsal#changed()} says of a property whose value its treatment could not accept. */
    static final String LEFT_OUT = "(left out)";

    private final AdmittedEvent admitted;
    private final Event event;
    private final Map<String, String> changed = new LinkedHashMap<>();

    private Comparison(AdmittedEvent admitted, Event event) {
        this.admitted = admitted;
        this.event = event;
    }

    static Rehearsal of(AdmittedEvent admitted, Event event) {
        Comparison comparison = new Comparison(admitted, event);
        comparison.compareAll();
        return new Rehearsal(
                admitted.type().name(),
                null,
                false,
                identityWord(admitted.identity()),
                new String(event.properties(), StandardCharsets.UTF_8),
                event.version(),
                event.country(),
                comparison.changed,
                admitted.dropped(),
                event.expiresOn());
    }

    private void compareAll() {
        JsonNode kept;
        try {
            kept = JSON.readTree(event.properties());
        } catch (IOException e) {
            throw new UncheckedIOException("what anonymisation wrote is not JSON", e);
        }
        admitted.properties().values().forEach((key, value) -> {
            String pointer = Pointers.step(key);
            if (key.equals(admitted.versionProperty()) && value instanceof AdmittedValue.Leaf leaf) {
                compare(pointer, text(leaf.value()), event.version());
            } else {
                compare(pointer, value, kept.path(key));
            }
        });
    }

    private void compare(String pointer, AdmittedValue value, JsonNode kept) {
        switch (value) {
            case AdmittedValue.Leaf leaf ->
                compare(pointer, text(leaf.value()), kept.isMissingNode() ? null : kept.asText());
            case AdmittedValue.Node node ->
                node.values().forEach((key, inner) -> compare(pointer + Pointers.step(key), inner, kept.path(key)));
            case AdmittedValue.Items items -> compareItems(pointer, items.values(), kept);
        }
    }

    private void compareItems(String pointer, List<AdmittedValue> items, JsonNode kept) {
        if (items.size() != kept.size()) {
            // An item was left out, so positions no longer tell which became which.
            changed.put(pointer, kept.isMissingNode() ? LEFT_OUT : kept.toString());
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            compare(pointer + "/" + i, items.get(i), kept.path(i));
        }
    }

    private void compare(String pointer, String sent, @Nullable String kept) {
        if (kept == null) {
            changed.put(pointer, LEFT_OUT);
        } else if (!sent.equals(kept) && !sameNumber(sent, kept)) {
            changed.put(pointer, kept);
        }
    }

    private static boolean sameNumber(String sent, String kept) {
        try {
            return new BigDecimal(sent).compareTo(new BigDecimal(kept)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String text(RawValue value) {
        return switch (value) {
            case RawValue.Text text -> text.value();
            case RawValue.Whole whole -> Long.toString(whole.value());
            case RawValue.Decimal decimal -> decimal.value().toString();
            case RawValue.Flag flag -> Boolean.toString(flag.value());
            case RawValue.Nothing nothing -> "null";
            case RawValue.Items items -> "array";
            case RawValue.Fields fields -> "object";
        };
    }

    private static String identityWord(AdmittedIdentity identity) {
        return switch (identity) {
            case AdmittedIdentity.Identifier identifier -> "client";
            case AdmittedIdentity.DayPseudonym day -> "pseudonym";
            case AdmittedIdentity.Nobody nobody -> "none";
        };
    }
}
