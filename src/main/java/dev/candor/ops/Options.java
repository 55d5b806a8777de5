package dev.candor.ops;

import dev.candor.jobs.StartRefused;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was asked for on the command line.
 *
 * @param command what to do
 * @param port where to listen, if it was said
 * @param words what a command with commands of its own was told
 */
record Options(Command command, OptionalInt port, List<String> words) {
    static final String USAGE = """
            Usage: candor [run] [--port N]   start on http://localhost:8080, or on port N
                   candor psql-url           print the address of the embedded database, for psql
                   candor definitions check FILE|FOLDER   read definitions as a server would, and print every problem
                   candor definitions infer [FILE]        draft a definition from events in JSON; holds none of their values
                   candor --help             print this

            Environment:
              CANDOR_HOME                    folder of the data and the keys (default: .candor beside the launcher)
              CANDOR_HTTP_PORT               port of the pages and the machine doors (default: 8080)
              CANDOR_HTTP_HOST               address to listen on (default: localhost; 0.0.0.0 is everywhere)
              CANDOR_MANAGEMENT_PORT         port of health and metrics (default: 9000)
              CANDOR_ADMIN_EMAIL             with CANDOR_ADMIN_PASSWORD_FILE: makes the first administrator
              QUARKUS_DATASOURCE_JDBC_URL    a PostgreSQL 15 or newer of your own, with QUARKUS_DATASOURCE_USERNAME
                                             and QUARKUS_DATASOURCE_PASSWORD
            """;

    enum Command {
        RUN,
        /** Starts once for Java to learn from, on any free port, and ends; for the launcher. */
        WARM_UP,
        PSQL_URL,
        /** For authors of definitions; starts nothing. */
        DEFINITIONS,
        HELP
    }

    static Options parse(String... arguments) {
        Command command = Command.RUN;
        OptionalInt port = OptionalInt.empty();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "run" -> command = Command.RUN;
                case "warm-up" -> command = Command.WARM_UP;
                case "definitions" -> {
                    List<String> words = new ArrayList<>();
                    rest.forEachRemaining(words::add);
                    return new Options(Command.DEFINITIONS, port, words);
                }
                case "psql-url" -> command = Command.PSQL_URL;
                case "help", "--help", "-h" -> command = Command.HELP;
                case "--port" -> port = OptionalInt.of(port(rest.hasNext() ? rest.next() : ""));
                default -> {
                    if (!argument.startsWith("--port=")) {
                        throw new StartRefused(
                                "Candor does not know \"" + argument + "\"; candor --help lists what it does.");
                    }
                    port = OptionalInt.of(port(argument.substring("--port=".length())));
                }
            }
        }
        return new Options(command, port, List.of());
    }

    private static int port(String text) {
        return Ports.parse(text)
                .orElseThrow(
                        () -> new StartRefused("--port wants a number from 1 to 65535, and got \"" + text + "\"."));
    }
}
