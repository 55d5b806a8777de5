package dev.candor.privacy;

import dev.candor.event.Misfit;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.AdmittedValue;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.rule.Cells;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.event.rule.Counted;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.treat.Fits;
import dev.candor.privacy.treat.JsonBytes;
import dev.candor.privacy.treat.Treatments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one event's properties as a JSON object, each value treated on the way, in one pass, and notes what did not fit and what is
 * counted. For one event, and one thread.
 */
final class PropertiesWriter {
    private final JsonBytes out = new JsonBytes();
    private final Treatments treatments;
    private final SubmissionNotes notes;
    private final Room room;
    private final AdmittedEvent admitted;
    private final @Nullable String[] counted;
    private @Nullable List<Misfit> misfits;

    /** Whether there is room for one more word of a property that no list closes. */
    interface Room {
        /** Why there is none; null if there is. */
        Misfit.@Nullable Reason reasonAgainst(String path, String word);
    }

    PropertiesWriter(Treatments treatments, SubmissionNotes notes, Room room, AdmittedEvent admitted) {
        this.treatments = treatments;
        this.notes = notes;
        this.room = room;
        this.admitted = admitted;
        counted = new String[admitted.cells().size()];
    }

    /** The properties without the version, and what was learnt from the connection if the type asked for it. */
    byte[] write(Enrichment enrichment) {
        out.beginObject();
        for (Map.Entry<String, AdmittedValue> property :
                admitted.properties().values().entrySet()) {
            if (!property.getKey().equals(admitted.versionProperty())) {
                writeProperty(property);
            }
        }
        writeFact(ConnectionFact.AGENT, enrichment.agent());
        writeFact(ConnectionFact.SYSTEM, enrichment.system());
        writeFact(ConnectionFact.HOST_CLASS, enrichment.hostClass());
        out.endObject();
        return out.toArray();
    }

    /** The client's version, treated; null if the type has none or the client sent none. */
    @Nullable
    String version() {
        AdmittedValue version = admitted.properties().values().get(admitted.versionProperty());
        String word = version instanceof AdmittedValue.Leaf leaf ? word(leaf) : null;
        count(Cells.VERSION, word);
        return word;
    }

    /** The connection's country; null if the type does not ask for it or it is unknown. */
    @Nullable
    String country(Enrichment enrichment) {
        String country = admitted.asks().contains(ConnectionFact.COUNTRY) ? enrichment.country() : null;
        count(ConnectionFact.COUNTRY.property(), country);
        return country;
    }

    /** What is counted of what was written: as it is stored, because it is what was stored. Nothing may be written any more. */
    Counted counted() {
        return new Counted(admitted.cells(), counted);
    }

    /** What did not fit, on admission or so far here. */
    List<Misfit> misfits() {
        return misfits == null ? admitted.misfits() : misfits;
    }

    private void writeFact(ConnectionFact fact, @Nullable String word) {
        if (word != null && admitted.asks().contains(fact)) {
            out.key(fact.property());
            out.text(word);
            count(fact.property(), word);
        }
    }

    private void writeProperty(Map.Entry<String, AdmittedValue> property) {
        int mark = out.mark();
        out.key(property.getKey());
        if (!writeValue(property.getValue())) {
            out.backTo(mark);
        }
    }

    private boolean writeValue(AdmittedValue value) {
        return switch (value) {
            case AdmittedValue.Leaf leaf -> writeLeaf(leaf);
            case AdmittedValue.Node node -> writeNode(node);
            case AdmittedValue.Items items -> writeItems(items);
        };
    }

    private boolean writeLeaf(AdmittedValue.Leaf leaf) {
        if (Fits.makesWords(leaf.treatment())) {
            String word = word(leaf);
            if (word != null) {
                out.text(word);
                count(leaf.path(), word);
            }
            return word != null;
        }
        int mark = out.mark();
        boolean written = treatments.write(leaf.treatment(), leaf.value(), out);
        if (written) {
            countWritten(leaf.path(), mark);
        } else {
            note(leaf, Fits.leftOut(leaf));
        }
        return written;
    }

    private void count(String name, @Nullable String word) {
        int position = admitted.cells().position(name);
        if (position >= 0 && word != null) {
            counted[position] = word;
        }
    }

    /** A number or a flag, of which nobody has the text but the JSON. */
    private void countWritten(String name, int mark) {
        int position = admitted.cells().position(name);
        if (position >= 0) {
            counted[position] = out.plainSince(mark);
        }
    }

    private @Nullable String word(AdmittedValue.Leaf leaf) {
        if (!notes.affords(leaf)) {
            note(leaf, Misfit.Reason.TOO_MUCH_TEXT);
            return Treatment.OTHER;
        }
        String word = notes.word(leaf, treatments);
        Misfit.Reason reason = Fits.reason(leaf, word);
        if (reason != null || word == null || word.equals(Treatment.OTHER)) {
            note(leaf, reason);
            return word;
        }
        Misfit.Reason none = Fits.isOpen(leaf.treatment()) ? room.reasonAgainst(leaf.path(), word) : null;
        note(leaf, none);
        return none == null ? word : Treatment.OTHER;
    }

    /** Most events have none: the list that admission made is used until there is one more. */
    private void note(AdmittedValue.Leaf leaf, Misfit.@Nullable Reason reason) {
        if (reason == null) {
            return;
        }
        if (misfits == null) {
            misfits = new ArrayList<>(admitted.misfits());
        }
        misfits.add(new Misfit(leaf.path(), reason));
    }

    /** An object in which nothing is left is left out itself. */
    private boolean writeNode(AdmittedValue.Node node) {
        out.beginObject();
        for (Map.Entry<String, AdmittedValue> property : node.values().entrySet()) {
            writeProperty(property);
        }
        boolean empty = out.isFresh();
        out.endObject();
        return !empty;
    }

    /** A list keeps its items that could be treated; an empty one says that there was a list, and stays. */
    private boolean writeItems(AdmittedValue.Items items) {
        out.beginList();
        for (AdmittedValue item : items.values()) {
            int mark = out.mark();
            out.item();
            if (!writeValue(item)) {
                out.backTo(mark);
            }
        }
        out.endList();
        return true;
    }
}
