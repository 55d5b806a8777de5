package dev.candor.privacy;

import dev.candor.event.AdmittedEvent;
import dev.candor.event.AdmittedValue;
import dev.candor.event.ConnectionFact;
import dev.candor.event.Enrichment;
import dev.candor.privacy.treat.JsonBytes;
import dev.candor.privacy.treat.Treatments;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an event's properties as a JSON object, each value treated on the way, in one pass. */
final class PropertiesWriter {
    private final Treatments treatments = new Treatments();

    /** The properties without the version, and what was learnt from the connection if the type asked for it. */
    byte[] write(AdmittedEvent admitted, Enrichment enrichment) {
        JsonBytes out = new JsonBytes();
        out.beginObject();
        for (Map.Entry<String, AdmittedValue> property :
                admitted.properties().values().entrySet()) {
            if (!property.getKey().equals(admitted.versionProperty())) {
                writeProperty(property, out);
            }
        }
        writeFact(admitted, ConnectionFact.AGENT, enrichment.agent(), out);
        writeFact(admitted, ConnectionFact.SYSTEM, enrichment.system(), out);
        writeFact(admitted, ConnectionFact.HOST_CLASS, enrichment.hostClass(), out);
        out.endObject();
        return out.toArray();
    }

    /** The client's version, treated; null if the type has none or the client sent none. */
    @Nullable
    String version(AdmittedEvent admitted) {
        AdmittedValue version = admitted.properties().values().get(admitted.versionProperty());
        return version instanceof AdmittedValue.Leaf leaf ? treatments.word(leaf.treatment(), leaf.value()) : null;
    }

    private static void writeFact(AdmittedEvent admitted, ConnectionFact fact, @Nullable String word, JsonBytes out) {
        if (word != null && admitted.asks().contains(fact)) {
            out.key(fact.property());
            out.text(word);
        }
    }

    private void writeProperty(Map.Entry<String, AdmittedValue> property, JsonBytes out) {
        int mark = out.mark();
        out.key(property.getKey());
        if (!writeValue(property.getValue(), out)) {
            out.backTo(mark);
        }
    }

    private boolean writeValue(AdmittedValue value, JsonBytes out) {
        return switch (value) {
            case AdmittedValue.Leaf leaf -> treatments.write(leaf.treatment(), leaf.value(), out);
            case AdmittedValue.Node node -> writeNode(node, out);
            case AdmittedValue.Items items -> writeItems(items, out);
        };
    }

    /** An object in which nothing is left is left out itself. */
    private boolean writeNode(AdmittedValue.Node node, JsonBytes out) {
        out.beginObject();
        for (Map.Entry<String, AdmittedValue> property : node.values().entrySet()) {
            writeProperty(property, out);
        }
        boolean empty = out.isFresh();
        out.endObject();
        return !empty;
    }

    /** A list keeps its items that could be treated; an empty one says that there was a list, and stays. */
    private boolean writeItems(AdmittedValue.Items items, JsonBytes out) {
        out.beginList();
        for (AdmittedValue item : items.values()) {
            int mark = out.mark();
            out.item();
            if (!writeValue(item, out)) {
                out.backTo(mark);
            }
        }
        out.endList();
        return true;
    }
}
