package dev.candor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.bench.Sample;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.event.Dialect;
import dev.candor.event.Event;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.raw.Origin;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.privacy.Anonymizer;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.TestAnonymizer;
import dev.candor.privacy.enrich.Enricher;
import dev.candor.privacy.enrich.Enrichers;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What privacy costs: to admit, enrich and anonymise an event, beside what parsing its JSON costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PrivacyBenchmark {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Param
    Sample sample = Sample.OWN;

    private final Catalog catalog = TestCatalog.builtIn();
    private final Enricher enricher = Enrichers.withCountries();
    private final Anonymizer anonymizer = TestAnonymizer.fixed();
    private byte[] json = {};
    private RawEvent event = RawEvent.of(Dialect.CANDOR, "", RawValue.Fields.EMPTY);
    private Origin origin = Sample.OWN.origin();

    @Setup
    public void read() {
        json = sample.json();
        event = sample.event();
        origin = sample.origin();
    }

    /** The measure: our own decoder, with all its bounds. */
    @Benchmark
    public Decoded<RawValue.Fields> parse() {
        return JsonDecoder.FORGIVING.decodeObject(json);
    }

    /** What everybody knows, for comparison: a tree by Jackson, without bounds. */
    @Benchmark
    public JsonNode parseByJackson() throws IOException {
        return JACKSON.readTree(json);
    }

    /** Admit, enrich, anonymise: from the parsed event to the row. */
    @Benchmark
    public Event anonymize() {
        if (catalog.admit(event) instanceof Admission.Admitted(AdmittedEvent admitted)) {
            SubmissionNotes notes = SubmissionNotes.onOne(origin);
            return anonymizer.anonymize(admitted, enricher.enrich(admitted, notes), notes);
        }
        throw new IllegalStateException("a sample that is refused measures nothing");
    }
}
