package dev.candor.ops;

import dev.candor.jobs.StartRefused;
import dev.candor.ops.definitions.DefinitionsCommand;
import dev.candor.ops.embedded.CannotStart;
import dev.candor.ops.embedded.EmbeddedPostgres;
import dev.candor.ops.home.HomeSecrets;
import dev.candor.web.connection.Connections;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * What happens before Quarkus: options, ports, keys and, if no database is configured, the embedded one.
 *
 * <p>The rest of the house learns of it by settings only; nothing there knows which database it has.
 */
public final class Launch {
    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String CLIENT_KEY = "candor.privacy.client-key-file";

    private final Settings settings;
    private final Path home;
    private final Ending ending = new Ending(Duration.ofSeconds(40));

    private Launch(Settings settings) {
        this.settings = settings;
        this.home = Path.of(settings.first("candor.home", "CANDOR_HOME").orElse(".candor"))
                .toAbsolutePath()
                .normalize();
    }

    public static void main(String... arguments) {
        Connections.observe();
        try {
            Options options = Options.parse(arguments);
            switch (options.command()) {
                case HELP -> say(Options.USAGE.stripTrailing());
                case PSQL_URL -> new Launch(Settings.read()).psqlUrl();
                case DEFINITIONS -> System.exit(new DefinitionsCommand(System.in, System.out).run(options.words()));
                case WARM_UP -> new Launch(Settings.read()).warmUp();
                case RUN -> new Launch(Settings.read()).run(options);
            }
        } catch (StartRefused | CannotStart refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void run(Options options) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            prepare();
            Quarkus.run(); // live reload calls this method again, and keeps ports and database across it
            return;
        }
        options.port().ifPresent(port -> System.setProperty("quarkus.http.port", Integer.toString(port)));
        int http = new Ports(settings).http();
        System.setProperty("quarkus.management.port", Integer.toString(new Ports(settings).management(http)));
        prepare();
        Quarkus.run(null, ending::of);
    }

    /** Whatever the operator has set, this start knows only its own home: system properties win over all other settings. */
    private void warmUp() {
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("quarkus.management.port", "0");
        System.setProperty("candor.ops.warm-up", "true");
        System.setProperty("candor.home", home.toString());
        makeSecrets();
        use(startDatabase(), "quarkus.datasource", "quarkus.datasource.store", "quarkus.datasource.watch");
        Quarkus.run(null, ending::of);
    }

    private void prepare() {
        System.setProperty("candor.home", home.toString());
        keepSecrets();
        if (settings.first(DATABASE).isEmpty()) {
            use(startDatabase(), "quarkus.datasource");
        }
    }

    private void keepSecrets() {
        if (settings.first(CLIENT_KEY).isEmpty()) {
            makeSecrets();
        }
    }

    private void makeSecrets() {
        Path key = new HomeSecrets(home, new SecureRandom(), Clock.systemUTC()).clientKeyFile();
        System.setProperty(CLIENT_KEY, key.toString());
    }

    private EmbeddedPostgres.Address startDatabase() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Launch::say);
        ending.thenClose(postgres);
        return postgres.address();
    }

    private static void use(EmbeddedPostgres.Address address, String... datasources) {
        for (String datasource : datasources) {
            System.setProperty(datasource + ".jdbc.url", address.jdbcUrl());
            System.setProperty(datasource + ".username", address.login());
            System.setProperty(datasource + ".password", address.password());
        }
    }

    private void psqlUrl() {
        if (settings.first(DATABASE).isPresent()) {
            throw new StartRefused(
                    "Candor uses a database of yours (QUARKUS_DATASOURCE_JDBC_URL), not the embedded one.");
        }
        say(EmbeddedPostgres.findRunning(home)
                .orElseThrow(() ->
                        new StartRefused("The embedded database of " + home + " is not running: start Candor first."))
                .psqlUrl());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
