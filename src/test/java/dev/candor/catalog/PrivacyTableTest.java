package dev.candor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The promise in {@code PRIVACY.md} cannot drift from the definitions; {@code -Dsnap} writes it anew. */
class PrivacyTableTest {
    private static final Path PAGE = Path.of("PRIVACY.md");
    private static final String BEGIN = "<!-- made from the definitions: begin -->\n";
    private static final String END = "<!-- made from the definitions: end -->\n";

    @Test
    void theTableIsWhatTheDefinitionsSay() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);

        String rendered = PrivacyTable.render(TestCatalog.builtIn());

        if (System.getProperty("snap") != null) {
            Files.writeString(PAGE, page.substring(0, from) + rendered + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to))
                .as("run the tests with -Dsnap and review the difference")
                .isEqualTo(rendered);
    }
}
