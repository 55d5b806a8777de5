package dev.candor.catalog.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.InForce;
import dev.candor.catalog.history.DatedChange;
import dev.candor.catalog.type.Project;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one project collects on one stretch of days. */
public final class Manifest {
    private final Project project;
    private final InForce inForce;
    private final String digest;
    private final Instant since;
    private final List<DatedChange> history;
    private volatile byte @Nullable [] json;

    Manifest(Project project, InForce inForce, String digest, Dated dated) {
        this.project = project;
        this.inForce = inForce;
        this.digest = digest;
        this.since = dated.since();
        this.history = dated.history();
    }

    /**
     * @param since when the manifest came into force
     * @param history what changed until then and in it, newest first
     */
    record Dated(Instant since, List<DatedChange> history) {}

    /** {@code sha256-} and 64 hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** Since when it is in force. */
    public Instant since() {
        return since;
    }

    /** What changed, newest first; no more than is published. */
    public List<DatedChange> history() {
        return history;
    }

    /** The document in UTF-8, with its history. Written when it is first asked for; not for the way of an event. */
    public byte[] json() {
        byte[] written = json;
        if (written == null) {
            ObjectNode document = document();
            document.set("history", ManifestDocument.history(history));
            written = Canonical.text(document).getBytes(StandardCharsets.UTF_8);
            json = written;
        }
        return written;
    }

    /** The document without its history, as it is kept for ever. */
    String kept() {
        return Canonical.text(document());
    }

    /** The names of its types, in order. */
    List<String> types() {
        return inForce.types().stream()
                .map(entry -> entry.type().id())
                .filter(id -> id.project().equals(project.id()))
                .map(id -> id.name())
                .toList();
    }

    Project project() {
        return project;
    }

    private ObjectNode document() {
        return ManifestDocument.published(ManifestDocument.of(project, inForce), project, digest, since);
    }

    @Override
    public String toString() {
        return "Manifest " + project.id() + " " + digest;
    }
}
