package dev.candor.privacy.secret;

import dev.candor.privacy.secret.AddressSearch.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** Everything that may be a secret, or a hash, and outlives its moment: in tables, in files, in the configuration. */
final class Loot {
    private static final int SHORTEST = 8;
    private static final int LONGEST_FILE = 4096;
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){8,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");

    private static final String COLUMNS = """
            select format('%I.%I', n.nspname, c.relname), format('%I', a.attname), t.typname
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_type t on t.oid = a.atttypid
            where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition
                and n.nspname !~ '^(pg_|information_schema)' and t.typname in ('bytea', 'text', 'varchar', 'uuid')
            order by 1, 2
            """;

    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Set<Long> words = new HashSet<>();

    /** What may be a key, once each. */
    List<Secret> secrets() {
        return List.copyOf(secrets.values());
    }

    /** Those of one place. */
    List<Secret> secrets(String place) {
        return secrets.values().stream()
                .filter(secret -> secret.name().equals(place))
                .toList();
    }

    /** The first and the second eight bytes of everything that may be a hash. */
    Set<Long> words() {
        return words;
    }

    /** Adds bytes, as they are. */
    void add(String place, byte[] bytes) {
        if (bytes.length >= SHORTEST) {
            secrets.putIfAbsent(HexFormat.of().formatHex(bytes), new Secret(place, bytes));
            words.add(ByteBuffer.wrap(bytes).getLong());
        }
        if (bytes.length >= 2 * SHORTEST) {
            words.add(ByteBuffer.wrap(bytes).getLong(SHORTEST));
        }
    }

    /** Adds a text, if it may be a secret or a hash, and the bytes that it may be another spelling of. */
    void add(String place, String text) {
        if (!BASE64.matcher(text).matches()) {
            return;
        }
        add(place, text.getBytes(StandardCharsets.UTF_8));
        String digits = text.replace("-", "");
        if (HEX.matcher(digits).matches()) {
            add(place, HexFormat.of().parseHex(digits));
            return;
        }
        try {
            add(place, Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_')));
        } catch (IllegalArgumentException isNone) {
            return;
        }
    }

    /** Adds small files: as a whole, and by the word. */
    void addFolder(Path folder, Path butFor) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(butFor))
                    .toList()) {
                if (Files.size(file) <= LONGEST_FILE) {
                    addFile(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds a file. */
    void addFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        for (String word : Files.readString(file, StandardCharsets.ISO_8859_1).split("[\\s:=,;]+")) {
            add(name, word);
        }
    }

    /** Adds what the configuration says. */
    void addSettings(Config config) {
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("candor.") || name.startsWith("quarkus.datasource.")) {
                config.getOptionalValue(name, String.class).ifPresent(value -> add(name, value));
            }
        }
    }

    /** Adds columns of bytes, texts and UUIDs of all tables of all schemas; so many values of each at most. */
    void addTables(DataSource database, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String[]> columns = new ArrayList<>();
            ResultSet found = statement.executeQuery(COLUMNS);
            while (found.next()) {
                columns.add(new String[] {found.getString(1), found.getString(2), found.getString(3)});
            }
            for (String[] column : columns) {
                ResultSet values = statement.executeQuery("select distinct " + column[1] + " from " + column[0]
                        + " where " + column[1] + " is not null limit " + most);
                while (values.next()) {
                    addValue(column, values);
                }
            }
        }
    }

    private void addValue(String[] column, ResultSet values) throws SQLException {
        String place = column[0] + "." + column[1];
        if (column[2].equals("bytea")) {
            add(place, values.getBytes(1));
        } else {
            add(place, values.getString(1));
        }
    }
}
