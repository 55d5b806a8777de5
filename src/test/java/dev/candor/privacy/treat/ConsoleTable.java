package dev.candor.privacy.treat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The console's routes by a table that was copied by hand, and what the console of each generation makes of an address before it
 * sends it: independent of the definition and of its reader, so that both can be held against it.
 */
final class ConsoleTable {
    private static final Path FILE = Path.of("src/test/resources/routes/console.txt");
    private static final Pattern GROUP = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OPTION = Pattern.compile("\\[([^\\[\\]]*)]");

    private ConsoleTable() {}

    /** One template for each route. */
    static List<String> routes() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> line.startsWith("/"))
                    .flatMap(ConsoleTable::spelledOut)
                    .distinct()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Stream<String> spelledOut(String route) {
        Matcher group = GROUP.matcher(route);
        if (group.find()) {
            return Stream.of(group.group(1).split(",", -1))
                    .flatMap(word ->
                            spelledOut(route.substring(0, group.start()) + word + route.substring(group.end())));
        }
        Matcher option = OPTION.matcher(route);
        if (option.find()) {
            return Stream.of("", option.group(1))
                    .flatMap(part ->
                            spelledOut(route.substring(0, option.start()) + part + route.substring(option.end())));
        }
        return Stream.of(route);
    }

    /** What a console does to an address before it sends it. */
    enum Generation {
        /** Nothing: a route of which its filter knows nothing. */
        UNFILTERED {
            @Override
            String sent(String address) {
                return address;
            }
        },
        /** v1.0.0-alpha36 to beta.6: schemas and tables only, and of a name only the letters that it begins with. */
        ALPHA36 {
            @Override
            String sent(String address) {
                return address.replaceFirst("(/schema/)\\w+", "$1SCHEMA_NAME")
                        .replaceFirst("(/tables/)\\w+", "$1TABLE_NAME");
            }
        },
        /** v1.3: each kind of name, where another segment follows it. */
        V13 {
            @Override
            String sent(String address) {
                return schemas(address)
                        .replaceFirst("^(/remote-schemas/manage/)[^/]+/", "$1REMOTE_SCHEMA_NAME/")
                        .replaceFirst("^(/events/manage/triggers/)[^/]+/", "$1TRIGGER_NAME/")
                        .replaceFirst("^(/events/data/)[^/]+/", "$1DATA_TRIGGER_NAME/")
                        .replaceFirst("^(/events/cron/)[^/]+/", "$1CRON_TRIGGER_NAME/")
                        .replaceFirst("^(/actions/manage/)[^/]+/", "$1ACTION_NAME/");
            }
        },
        /** v2: the same, with a slip in the route of an action. */
        V2 {
            @Override
            String sent(String address) {
                return schemas(address)
                        .replaceFirst("^(/remote-schemas/manage/)[^/]+/", "$1REMOTE_SCHEMA_NAME/")
                        .replaceFirst("^(/events/data/)[^/]+/", "$1DATA_TRIGGER_NAME/")
                        .replaceFirst("^(/events/cron/)[^/]+/", "$1CRON_TRIGGER_NAME/")
                        .replaceFirst("^(/actions)/manage/[^/]+/", "$1\\$ACTION_NAME/");
            }
        };

        abstract String sent(String address);

        private static String schemas(String address) {
            return address.replaceFirst("(/schema/)[^/]+", "$1SCHEMA_NAME")
                    .replaceFirst("(/SCHEMA_NAME/tables/)[^/]+", "$1TABLE_NAME")
                    .replaceFirst("(/SCHEMA_NAME/views/)[^/]+", "$1VIEW_NAME")
                    .replaceFirst("(/SCHEMA_NAME/functions/)[^/]+", "$1FUNCTION_NAME");
        }
    }
}
