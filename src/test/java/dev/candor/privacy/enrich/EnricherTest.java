package dev.candor.privacy.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.Origin;
import dev.candor.event.rule.ConnectionFact;
import dev.candor.privacy.Admitted;
import dev.candor.privacy.Origins;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.address.Direct;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnricherTest {
    private static final Origin ORIGIN = Origins.from("81.2.69.142")
            .agent("Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0", "http://localhost:3000")
            .origin();

    @TempDir
    Path folder;

    private GeoDatabase countries = new GeoDatabase(Optional.empty(), Clock.systemUTC());

    @BeforeEach
    void openDatabase() throws IOException {
        Path file = folder.resolve("countries.mmdb");
        GeoFiles.putGeoLite2(file);
        countries = new GeoDatabase(Optional.of(file), Clock.systemUTC());
        countries.refresh();
    }

    @Test
    void learnsWhatIsAskedFor() {
        Enrichment learnt = enricher()
                .enrich(new Admitted().asking(ConnectionFact.values()).event(), SubmissionNotes.onOne(ORIGIN));

        assertThat(learnt).isEqualTo(new Enrichment("GB", "Firefox 121", "Linux", "localhost"));
    }

    @Test
    void learnsNothingThatIsNotAskedFor() {
        Enrichment learnt =
                enricher().enrich(new Admitted().asking(ConnectionFact.COUNTRY).event(), SubmissionNotes.onOne(ORIGIN));

        assertThat(learnt).isEqualTo(new Enrichment("GB", null, null, null));
    }

    @Test
    void learnsNothingWhereNothingIsAsked() {
        assertThat(enricher().enrich(new Admitted().event(), SubmissionNotes.onOne(ORIGIN)))
                .isSameAs(Enrichment.NONE);
    }

    @Test
    void answersUnknownForARuinedConnection() {
        Origin ruined =
                Origins.from("not an address").agent("\uD800", "http://[").origin();

        Enrichment learnt = enricher()
                .enrich(new Admitted().asking(ConnectionFact.values()).event(), SubmissionNotes.onOne(ruined));

        assertThat(learnt).isEqualTo(new Enrichment(null, "OTHER", "OTHER", null));
    }

    private Enricher enricher() {
        return new Enricher(Direct.addresses(), countries);
    }
}
