package dev.candor.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void findsKeysItemsAndListsInLists() throws IOException {
        String text = """
                # a comment
                name: x
                properties:
                  - {path: a,
                     keep: flag}
                  - path: b
                    shape:
                      max: 9
                cells: [[a],
                  [b, c]]
                """;

        assertThat(Lines.of("f", new YAMLMapper().createParser(text)))
                .contains(
                        entry("f: name", 2),
                        entry("f: properties", 3),
                        entry("f: properties[0]", 4),
                        entry("f: properties[0]: path", 4),
                        entry("f: properties[0]: keep", 5),
                        entry("f: properties[1]", 6),
                        entry("f: properties[1]: shape", 7),
                        entry("f: properties[1]: shape: max", 8),
                        entry("f: cells[0]", 9),
                        entry("f: cells[1]", 10),
                        entry("f: cells[1][1]", 10))
                .doesNotContainKey("f");
    }
}
