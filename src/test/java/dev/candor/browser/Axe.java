package dev.candor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker axe-core: the rules of WCAG 2.0 to 2.2, levels A and AA, and its best practices. */
final class Axe {
    private static final String SCRIPT = read("/axe.min.js");
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
              const result = await axe.run(document, {runOnly: {type: 'tag', values: tags}});
              return result.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html + ' '
                + node.any.concat(node.all, node.none).map(check => check.message).join('; ')));
            }
            """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> check(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Axe.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
