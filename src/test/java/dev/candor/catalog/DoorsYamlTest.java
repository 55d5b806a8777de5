package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.catalog.door.DoorDefinition;
import dev.candor.catalog.door.DoorTable;
import dev.candor.catalog.read.DefinitionReader;
import dev.candor.catalog.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code doors.yaml}, read with everything around it. */
class DoorsYamlTest {
    private static final String HEAD = """
            title: A title
            sent_by: A program
            sent_when: Now and then
            purpose: To know something
            owner: Product
            category: usage
            not_collected: Everything else.
            name: start
            """;
    private static final String EVERYTHING_WRONG = """
            doors:
              - name: hasura
                path: /p/acme
                host: Acme:8080
                methods: [GET, PATCH]
                content_types: [json]
                encoding: xml
                payload: {parameter: data}
                items: ""
                type: {envelope: /type}
                body: properties
                envelope: [{from: /v, as: a b}]
                identifier: {header: X-Forwarded-For, as: id}
                opt_out: {item: /no}
                colour: blue
                max_items: 1001
                max_body: 2000000
                answer: {status: 500, body: "<b>", content_type: text/html, headers: [{name: Set-Cookie, value: a=b}]}
            """;
    private static final String DOOR =
            "doors:\n  - {name: acme, path: /acme, type: {item: /type}, answer: {status: 200}";

    @Test
    void readsADoorAndItsDefaults() {
        DoorDefinition door = read(DOOR + "}").definitions().doors().getFirst();

        assertThat(door.methods()).containsExactly("POST");
        assertThat(door.contentTypes()).isEmpty();
        assertThat(door.maxBody()).isEqualTo(64 * 1024);
        assertThat(door.maxItems()).isEqualTo(100);
        assertThat(door.isOpenToPages()).isFalse();
        assertThat(door.layout().items()).isNull();
    }

    @Test
    void tellsEveryProblemWithItsPlace() {
        List<String> problems = read(EVERYTHING_WRONG).problems();

        assertThat(problems)
                .allMatch(problem -> problem.matches("acme/doors\\.yaml line [0-9]+: doors\\[0\\].*"))
                .anyMatch(problem -> problem.endsWith("'name' is hasura, which is a dialect of its own"))
                .anyMatch(problem -> problem.endsWith("'path': what begins with /p is the product's own"))
                .anyMatch(problem -> problem.contains("'host' is the name of this server"))
                .anyMatch(problem -> problem.contains("'methods' holds GET"))
                .anyMatch(problem -> problem.contains("'methods' may hold"))
                .anyMatch(problem -> problem.contains("'content_types': 'json'"))
                .anyMatch(problem -> problem.contains("'encoding' must be"))
                .anyMatch(problem -> problem.contains("'payload' names a parameter"))
                .anyMatch(problem -> problem.contains("type: nothing stands around"))
                .anyMatch(problem -> problem.contains("'body': 'properties' is no JSON pointer"))
                .anyMatch(problem -> problem.contains("'envelope': nothing stands around"))
                .anyMatch(problem -> problem.contains("envelope[0]: 'as' is a property's name"))
                .anyMatch(problem -> problem.contains("identifier: the header 'X-Forwarded-For' is not read"))
                .anyMatch(problem -> problem.contains("opt_out: 'values' is missing"))
                .anyMatch(problem -> problem.contains("unknown key 'colour'"))
                .anyMatch(problem -> problem.contains("'max_items' is a whole number from 1 to 1000"))
                .anyMatch(problem -> problem.contains("'max_body' is a whole number from 1 to 1048576"))
                .anyMatch(problem -> problem.contains("answer: 'status' is a number from 200 to 499"))
                .anyMatch(problem -> problem.contains("answer: 'content_type' is one such as"))
                .anyMatch(problem -> problem.contains("headers[0]: the header 'Set-Cookie' is not one"));
    }

    @Test
    void refusesWhatIsNeitherSourceNorPlace() {
        assertThat(read(DOOR.replace("{item: /type}", "{item: /type, constant: x}") + "}")
                        .problems())
                .anyMatch(problem -> problem.endsWith(
                        "doors[0]: type: needs exactly one of item, envelope, header, place, constant"));
        assertThat(read(DOOR.replace("{item: /type}", "{place: kind}") + "}").problems())
                .anyMatch(problem -> problem.endsWith("'place' must name the open place of the path"));
        assertThat(read(DOOR + ", items: 7}").problems())
                .anyMatch(problem -> problem.endsWith("'items' must be a text"));
    }

    @Test
    void refusesDoorsInEachOthersWay() {
        List<String> problems = read(DOOR
                        + "}\n  - {name: acme, path: /acme, type: {constant: x}, answer: {status: 200}}")
                .problems();

        assertThat(problems)
                .contains(
                        "acme/doors.yaml: acme: the name is taken by a door of acme",
                        "acme/doors.yaml: acme: the path /acme leads to acme/doors.yaml: acme as well");
    }

    @Test
    void twoHostsMayHaveOnePath() {
        DefinitionReader.Reading reading = read(DOOR + "}\n"
                + "  - {name: acme-eu, host: eu.acme.test, path: /acme, type: {constant: x}, answer: {status: 200}}");
        DoorTable table = new DoorTable(reading.definitions().doors());

        assertThat(reading.problems()).isEmpty();
        assertThat(dialect(table.find("EU.acme.test", "/acme"))).isEqualTo("acme-eu");
        assertThat(dialect(table.find("us.acme.test", "/acme"))).isEqualTo("acme");
        assertThat(table.find("us.acme.test", "/acme/")).isEmpty();
    }

    @Test
    void aTypeSpeaksADialectThatIsThere() {
        assertThat(read(DOOR + "}", HEAD + "dialect: acme\nidentity: none").problems())
                .isEmpty();
        assertThat(read(DOOR + "}", HEAD + "dialect: acne\nidentity: none").problems())
                .containsExactly(
                        "acme/start.yaml: 'dialect' is 'acne', which is neither hasura, refine or candor nor the name of a door");
    }

    @Test
    void aTypeSpeaksNoOtherProjectsDialect() {
        YamlFile other = new YamlFile("other/project.yaml", "name: Other");
        YamlFile type = new YamlFile("other/start.yaml", HEAD + "dialect: acme\nidentity: none");

        assertThat(DefinitionReader.tryRead(files(DOOR + "}", other, type)).problems())
                .containsExactly("other/start.yaml: 'dialect' names a door of another project, acme");
    }

    @Test
    void whatIdentifiesIsNoProperty() {
        String door = DOOR + ", identifier: {header: X-Copy, as: copy}}";

        assertThat(read(
                                door,
                                HEAD
                                        + "dialect: acme\nidentity: none\nproperties: [{path: copy, wording: It, list: [a]}]")
                        .problems())
                .containsExactly(
                        "acme/start.yaml: 'copy' is the identifier of its door: it can be an identity or a mention, no property");
        assertThat(read(door, HEAD + "dialect: acme\nidentity: {paths: copy, rights: bearer}")
                        .problems())
                .isEmpty();
    }

    private static String dialect(Optional<DoorTable.Found> found) {
        return found.orElseThrow().door().dialect().name();
    }

    private static DefinitionReader.Reading read(String doors) {
        return DefinitionReader.tryRead(files(doors));
    }

    private static DefinitionReader.Reading read(String doors, String type) {
        return DefinitionReader.tryRead(files(doors, new YamlFile("acme/start.yaml", type)));
    }

    private static List<YamlFile> files(String doors, YamlFile... more) {
        List<YamlFile> files = new ArrayList<>(List.of(
                new YamlFile("acme/project.yaml", "name: Acme\nclients: [{name: acme, identifier: In a file}]"),
                new YamlFile("acme/doors.yaml", doors)));
        files.addAll(List.of(more));
        return files;
    }
}
