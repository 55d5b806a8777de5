package dev.candor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.catalog.Catalog;
import dev.candor.catalog.TestCatalog;
import dev.candor.catalog.type.EventType;
import dev.candor.catalog.type.Property;
import dev.candor.event.Dialect;
import dev.candor.event.Event;
import dev.candor.event.ProjectId;
import dev.candor.event.admitted.Admission;
import dev.candor.event.admitted.AdmittedEvent;
import dev.candor.event.admitted.Enrichment;
import dev.candor.event.raw.RawEvent;
import dev.candor.event.raw.RawValue;
import dev.candor.event.rule.Treatment;
import dev.candor.privacy.Anonymizer;
import dev.candor.privacy.Origins;
import dev.candor.privacy.SubmissionNotes;
import dev.candor.privacy.TestAnonymizer;
import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.JsonDecoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From any JSON to a row, by every built-in type: what comes out is JSON, lies at listed paths, and where its property has a
 * list, is on it.
 */
class WayFuzzTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final Catalog CATALOG = TestCatalog.builtIn();
    private static final Anonymizer ANONYMIZER = TestAnonymizer.fixed();
    private static final List<EventType> TYPES = CATALOG.projects().stream()
            .flatMap(project -> CATALOG.types(project.id()).stream())
            .toList();

    @MethodSource("dev.candor.wire.Seeds#bodies")
    @FuzzTest(maxDuration = "1m")
    void storesOnlyWhatItsTypeLists(byte[] json) throws IOException {
        if (!(JsonDecoder.FORGIVING.decodeObject(json)
                instanceof Decoded.Value<RawValue.Fields>(RawValue.Fields body))) {
            return;
        }
        RawValue.Fields inner = body.values().get("data") instanceof RawValue.Fields data ? data : body;
        for (EventType type : TYPES) {
            ProjectId project =
                    type.dialect().equals(Dialect.CANDOR) ? type.id().project() : null;
            RawEvent raw = new RawEvent(type.dialect(), project, type.topics().getFirst(), null, inner, false);
            if (CATALOG.admit(raw) instanceof Admission.Admitted(AdmittedEvent admitted)) {
                check(admitted);
            }
        }
    }

    private static void check(AdmittedEvent admitted) throws IOException {
        Event event = ANONYMIZER.anonymize(
                admitted,
                Enrichment.NONE,
                SubmissionNotes.onOne(Origins.from("203.0.113.7").origin()));
        EventType type = CATALOG.findType(
                        admitted.type().project(), admitted.type().name())
                .orElseThrow();
        Map<String, Property> listed =
                type.properties().stream().collect(Collectors.toMap(Property::path, Function.identity()));
        check("", JACKSON.readTree(event.properties()), listed);
    }

    private static void check(String path, JsonNode node, Map<String, Property> listed) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> check(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            listed));
        } else if (node.isArray()) {
            node.forEach(item -> check(path + "[]", item, listed));
        } else {
            assertThat(listed).as("what is stored lies at listed paths").containsKey(path);
            Treatment treatment = Objects.requireNonNull(listed.get(path)).treatment();
            if (treatment instanceof Treatment.OneOf list) {
                assertThat(list.values().contains(node.asText())
                                || node.asText().equals(Treatment.OTHER))
                        .isTrue();
            } else if (treatment instanceof Treatment.Route && !node.isNull()) {
                assertThat(node.asText()).as("an address is one of a template").startsWith("/");
            }
        }
    }
}
