package dev.candor.portal;

import dev.candor.catalog.history.Change;
import dev.candor.catalog.history.DatedChange;
import dev.candor.catalog.manifest.Manifest;
import dev.candor.web.show.Moment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The manifest in force, as the public page shows it.
 *
 * @param digest the whole digest
 * @param shortDigest enough of it to compare by eye
 * @param since when it came into force
 * @param changes the newest changes
 * @param more whether the document has older ones
 */
public record PublishedManifest(String digest, String shortDigest, Moment since, List<Line> changes, boolean more) {
    private static final int SHOWN = 20;
    private static final int SHORT = "sha256-".length() + 12;

    /**
     * What changed in one type on one day.
     *
     * @param words a sentence for each change
     */
    public record Line(Moment day, String type, List<String> words) {
        private static Line of(DatedChange change) {
            return new Line(
                    Moment.day(LocalDate.ofInstant(change.at(), ZoneOffset.UTC)),
                    change.type(),
                    change.changes().stream().map(Change::words).toList());
        }
    }

    static PublishedManifest of(Manifest manifest) {
        List<DatedChange> history = manifest.history();
        return new PublishedManifest(
                manifest.digest(),
                manifest.digest().substring(0, SHORT),
                Moment.minute(manifest.since()),
                history.stream().limit(SHOWN).map(Line::of).toList(),
                history.size() > SHOWN);
    }
}
