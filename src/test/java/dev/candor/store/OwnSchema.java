package dev.candor.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Injected into a test: schemas that the application under test does not see, in its database. Each connection is a new one. */
@Dependent
public final class OwnSchema {
    private final String url;
    private final String login;
    private final String password;

    @Inject
    OwnSchema(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String login,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.login = login;
        this.password = password;
    }

    /** Makes one of these migrations and nothing else; what was in a former one of that name is gone. */
    public PGSimpleDataSource make(String name, String... migrations) throws IOException {
        PGSimpleDataSource own = connections(name);
        Database database = new Database(own);
        database.run("drop schema if exists " + name + " cascade; create schema " + name);
        for (String migration : migrations) {
            try (InputStream script = getClass().getResourceAsStream("/db/migration/" + migration)) {
                database.run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return own;
    }

    /** Connections that see this one, whether it is there or not. */
    public PGSimpleDataSource connections(String name) {
        PGSimpleDataSource own = new PGSimpleDataSource();
        own.setUrl(url);
        own.setUser(login);
        own.setPassword(password);
        own.setCurrentSchema(name);
        return own;
    }
}
