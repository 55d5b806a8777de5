package dev.candor.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.catalog.DefinitionCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A draft gets committed: whatever was pasted, no value is in it, and it can be made into a definition. */
class PastedEventsProperties {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noValueThatWasPastedIsInTheDraft(@ForAll("events") JsonNode event) {
        String draft = PastedEvents.draft(event.toString());

        List<String> values = new ArrayList<>();
        collect(event, values);
        assertThat(values).allSatisfy(value -> assertThat(draft).doesNotContain(value));
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void onceItIsFilledInItIsADefinition(@ForAll("events") JsonNode event) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "drafts"));
        Path file = folder.resolve("draft.yaml");
        String draft = PastedEvents.draft(event.toString());

        Files.writeString(file, draft);
        long placeholders =
                draft.lines().filter(line -> line.contains("FILL IN")).count();
        assertThat(DefinitionCheck.of(file).problems())
                .hasSize((int) placeholders)
                .allMatch(problem -> problem.endsWith("is still to be filled in"));
        Files.writeString(file, draft.replaceAll("FILL IN[^\"]*", "Something"));
        assertThat(DefinitionCheck.of(file).problems()).isEmpty();
    }

    @Provide
    Arbitrary<JsonNode> events() {
        return objects(3).map(event -> event);
    }

    /** Objects whose texts and numbers are such as could not stand in a draft by chance. */
    private static Arbitrary<JsonNode> objects(int depth) {
        Arbitrary<String> keys = Arbitraries.oneOf(
                Arbitraries.of("os", "version", "user", "path", "$type", "a-b", "properties", "FILL"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4),
                Arbitraries.strings().ofMaxLength(6));
        return Arbitraries.maps(keys, values(depth - 1)).ofMaxSize(6).map(members -> {
            ObjectNode object = JSON.objectNode();
            members.forEach(object::set);
            return object;
        });
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                texts().map(JSON::textNode),
                Arbitraries.longs().between(10_000_000, Long.MAX_VALUE).map(JSON::numberNode),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.just(JSON.nullNode()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<JsonNode> lists = values(depth - 1)
                .list()
                .ofMaxSize(3)
                .map(items -> JSON.arrayNode().addAll(items));
        return Arbitraries.oneOf(scalars, objects(depth), lists);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> salt = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('q', 'z')
                .ofLength(8);
        return Arbitraries.oneOf(
                salt,
                salt.map(word -> word + "@example.org"),
                salt.map(word -> "/home/" + word),
                salt.map(word -> "two words " + word + ": \"quoted\"\n# and a line"),
                Arbitraries.strings().ofMinLength(9).ofMaxLength(90));
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isTextual() || node.isNumber()) {
            values.add(node.asText());
        }
        node.forEach(child -> collect(child, values));
    }

    /** The generator can make what the property is about, or it would prove nothing. */
    @Property(tries = 1)
    void theGeneratorIsNoStranger() throws IOException {
        List<String> values = new ArrayList<>();
        collect(new JsonMapper().readTree("{\"a\":[\"one\",{\"b\":2}]}"), values);
        assertThat(values).containsExactly("one", "2");
    }
}
