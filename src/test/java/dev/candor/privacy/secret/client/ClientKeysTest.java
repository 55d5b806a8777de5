package dev.candor.privacy.secret.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.event.ClientKey;
import dev.candor.event.EventKey;
import dev.candor.event.EventTypeId;
import dev.candor.event.ProjectId;
import dev.candor.privacy.secret.KeyedHash;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values were computed with OpenSSL. */
public class ClientKeysTest {
    public static final String SECRET = "03ba7fb6d31b322eb8db5f9db585b2b6b449012b84bac4a9137f3a27723f24a2";

    private static final ProjectId HASURA = new ProjectId("hasura");
    private static final ProjectId REFINE = new ProjectId("refine");
    private static final String IDENTIFIER = "2c9e2c31-5f1a-4a55-9e1c-5d7b0c6f9a10";

    private final ClientKeys keys = new ClientKeys(HexFormat.of().parseHex(SECRET));

    @Test
    void agreesWithAnIndependentTool() {
        assertThat(hex(keys.keyOf(HASURA, IDENTIFIER))).isEqualTo("0857478f807bc5e75e496329657993aa");
    }

    @Test
    void givesAClientAnotherKeyInEachProject() {
        assertThat(hex(keys.keyOf(REFINE, IDENTIFIER))).isEqualTo("8aea25d61adb6caf79e3afa0a24fa9f9");
    }

    @Test
    void doesNotLetProjectAndIdentifierRunIntoEachOther() {
        assertThat(keys.keyOf(new ProjectId("ab"), "c")).isNotEqualTo(keys.keyOf(new ProjectId("a"), "bc"));
    }

    @Test
    void givesManyThreadsTheSameKey() throws Exception {
        Callable<ClientKey> one = () -> keys.keyOf(HASURA, IDENTIFIER);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ClientKey>> found =
                    threads.invokeAll(Stream.generate(() -> one).limit(2_000).toList());

            assertThat(found).extracting(Future::resultNow).containsOnly(keys.keyOf(HASURA, IDENTIFIER));
        }
    }

    @Test
    void hashesAnEventsOwnIdUnderAnotherSecret() {
        assertThat(keys.eventKeyOf(type("cli.execution"), IDENTIFIER))
                .isEqualTo(EventKey.of(HexFormat.of().parseHex("75a000f627ed7a7bc22410122f9a7f96")));
    }

    @ParameterizedTest
    @CsvSource({
        "0192f3a1-7c00-7abc-8def-0123456789ab, e1f70a3fd7df698e629cf1e9cd609bdc",
        "0192f3a1-7fff-7000-b000-000000000001, e1f70a3fe3c1e1b1620959f645003c29",
        "0192F3A1-7C00-7ABC-8DEF-0123456789AB, e1f70a3fb63967a7f0ca7f6ca4628de5",
        "0192f3a1-8000-7000-b000-000000000001, 610342c0e4d9d167b5e91ccd156598f3",
    })
    void letsKeysOfIdsOfOneSecondBeginAlike(String id, String key) {
        assertThat(keys.eventKeyByTimeOf(type("cli.execution"), id))
                .isEqualTo(EventKey.of(HexFormat.of().parseHex(key)));
        assertThat(keys.eventKeyOf(type("cli.execution"), id).low())
                .isEqualTo(keys.eventKeyByTimeOf(type("cli.execution"), id).low());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0192f3a1-7c00-4abc-8def-0123456789ab",
                "0192f3a1-7c00-7abc-7def-0123456789ab",
                "0192f3a1-7c0g-7abc-8def-0123456789ab",
                "0192f3a1-7c00-7abc-8def-0123456789a",
                "018f-7",
                ""
            })
    void knowsNoSecondOfOtherIds(String id) {
        assertThat(Neighborhood.secondOf(id)).isEqualTo(Neighborhood.NONE);
        assertThat(keys.eventKeyByTimeOf(type("a"), id)).isEqualTo(keys.eventKeyOf(type("a"), id));
    }

    @Test
    void knowsTheSecondsOfIdsThatCameInAnyOrder() {
        // Given
        Neighborhood other = new Neighborhood(new KeyedHash(new byte[] {1}));
        Neighborhood neighborhood = new Neighborhood(new KeyedHash(new byte[] {1}));

        // When
        int first = neighborhood.of(1_700_000_000L);
        int second = neighborhood.of(1_700_000_001L);

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(neighborhood.of(1_700_000_000L)).isEqualTo(first);
        assertThat(other.of(1_700_000_001L)).isEqualTo(second);
    }

    @Test
    void givesNoEventTheKeyOfAClient() {
        // Given
        String alike = "cli.execution\0" + IDENTIFIER;

        // When
        EventKey event = keys.eventKeyOf(type("cli.execution"), IDENTIFIER);

        // Then
        for (String identifier : List.of(IDENTIFIER, alike, "")) {
            ClientKey client = keys.keyOf(HASURA, identifier);
            assertThat(new EventKey(client.high(), client.low())).isNotEqualTo(event);
        }
    }

    @Test
    void doesNotLetTypeAndIdRunIntoEachOther() {
        assertThat(keys.eventKeyOf(type("ab"), "c")).isNotEqualTo(keys.eventKeyOf(type("a"), "bc"));
    }

    @Test
    void fingerprintsItsSecretWithoutBeingAKeyOfAnyClient() {
        assertThat(ClientKeyCheck.fingerprint(HexFormat.of().parseHex(SECRET)))
                .isEqualTo("65e0e6bf2319d5a270ab33727762a788");
    }

    private static EventTypeId type(String name) {
        return new EventTypeId(HASURA, name, 1, 1);
    }

    private static String hex(ClientKey key) {
        return HexFormat.of().formatHex(key.bytes());
    }
}
