package dev.candor.privacy.secret.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeyFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "  \n"})
    void readsSixtyFourDigits(String end) throws IOException {
        Path file = write(ClientKeysTest.SECRET + end);

        assertThat(HexFormat.of().formatHex(ClientKeyFile.read(Optional.of(file))))
                .isEqualTo(ClientKeysTest.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03ba7fb6d31b322eb8db5f9db585b2b6",
                "03ba7fb6d31b322eb8db5f9db585b2b6b449012b84bac4a9137f3a27723f24a2ff",
                "03ba7fb6d31b322eb8db5f9db585b2b6b449012b84bac4a9137f3a27723f24zz",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef"
            })
    void refusesShortAndWeakKeysWithoutRepeatingThem(String content) throws IOException {
        Path file = write(content);

        assertThatThrownBy(() -> ClientKeyFile.read(Optional.of(file)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll(file.toString(), "candor.privacy.client-key-file", "recovery file")
                .hasMessageNotContaining(content.isEmpty() ? "\n" : content);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ClientKeyFile.read(Optional.of(folder.resolve("absent"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void refusesAFileThatIsFarTooLong() throws IOException {
        Path file = write("0".repeat(5_000));

        assertThatThrownBy(() -> ClientKeyFile.read(Optional.of(file))).hasMessageContaining("too long");
    }

    @Test
    void saysWhatToDoWhenNothingIsConfigured() {
        assertThatThrownBy(() -> ClientKeyFile.read(Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("candor.privacy.client-key-file", "openssl rand -hex 32");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("client.key"), content);
    }
}
