package dev.candor.ops;

import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The few settings that are needed before Quarkus is up, read where Quarkus will read them: system properties, environment,
 * {@code config/application.properties} in the working folder.
 */
final class Settings {
    private final UnaryOperator<@Nullable String> environment;
    private final Properties file;

    private Settings(UnaryOperator<@Nullable String> environment, Properties file) {
        this.environment = environment;
        this.file = file;
    }

    static Settings read() {
        return read(System::getenv, Path.of("config", "application.properties"));
    }

    static Settings read(UnaryOperator<@Nullable String> environment, Path file) {
        Properties properties = new Properties();
        if (Files.isReadable(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new StartRefused("The settings in " + file + " cannot be read: " + unreadable);
            }
        }
        return new Settings(environment, properties);
    }

    /** The value of a setting, by its own name or by any further one. */
    Optional<String> first(String... names) {
        for (String name : names) {
            Optional<String> value = Optional.ofNullable(System.getProperty(name))
                    .or(() -> Optional.ofNullable(environment.apply(inEnvironment(name))))
                    .or(() -> Optional.ofNullable(file.getProperty(name)))
                    .filter(text -> !text.isBlank());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** The same for a port; refuses what is none. */
    OptionalInt port(String... names) {
        Optional<String> text = first(names);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt port = Ports.parse(text.get().strip());
        if (port.isEmpty()) {
            throw new StartRefused(names[names.length - 1] + " wants a number from 1 to 65535.");
        }
        return port;
    }

    private static String inEnvironment(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
