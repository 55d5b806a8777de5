package dev.candor.privacy.secret;

import dev.candor.privacy.Origins;
import dev.candor.privacy.secret.client.ClientKeys;
import dev.candor.privacy.secret.client.ClientKeysTest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** Keys and pseudonyms under secrets that every test knows. */
public final class FixedSecrets {
    private FixedSecrets() {}

    public static ClientKeys clientKeys() {
        return new ClientKeys(HexFormat.of().parseHex(ClientKeysTest.SECRET));
    }

    /** Pseudonyms of the day of {@link Origins#ARRIVAL}. */
    public static Pseudonyms pseudonyms() {
        FakeShelf shelf = new FakeShelf();
        shelf.put(LocalDate.ofInstant(Origins.ARRIVAL, ZoneOffset.UTC), new byte[Salt.LENGTH]);
        Salts salts = new Salts(shelf, Clock.fixed(Origins.ARRIVAL, ZoneOffset.UTC), new SecureRandom());
        try {
            salts.refresh();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new Pseudonyms(salts);
    }
}
