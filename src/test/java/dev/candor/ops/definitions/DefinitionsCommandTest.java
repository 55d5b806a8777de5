package dev.candor.ops.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.jobs.StartRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void draftsFromStandardInputAndChecksTheDraft() throws IOException {
        int inferred = command("{\"os\":\"plan9\"}").run(List.of("infer"));
        Path draft = Files.writeString(folder.resolve("draft.yaml"), output());
        printed.reset();
        int checked = command("").run(List.of("check", draft.toString()));

        assertThat(inferred).isZero();
        assertThat(checked).isEqualTo(1);
        assertThat(output())
                .contains("problem: draft/draft.yaml line 5: title: is still to be filled in\n")
                .contains("problem: draft/draft.yaml line 18: properties[0]: wording: is still to be filled in\n")
                .contains("warning: draft/draft.yaml: has no 'expires'")
                .endsWith("1 event type, 0 doors: 7 problems, 1 warning.\n");
    }

    @Test
    void saysThatAllIsWell() {
        assertThat(command("").run(List.of("check", "src/test/resources/catalog/projects/tidepool")))
                .isZero();
        assertThat(output()).contains("3 event types, 2 doors: 0 problems, 3 warnings.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "check a b", "infer a b", "chekc a"})
    void explainsItself(String words) {
        List<String> said = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThatThrownBy(() -> command("").run(said))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("Usage: candor definitions check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "infer"})
    void saysWhatItCannotRead(String word) {
        assertThatThrownBy(() -> command("")
                        .run(List.of(word, folder.resolve("absent.yaml").toString())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void saysThatThereIsNoEvent() {
        assertThatThrownBy(() -> command("ada").run(List.of("infer", "-")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("This is not JSON at line 1, column ")
                .hasMessageNotContaining("ada");
    }

    private DefinitionsCommand command(String input) {
        return new DefinitionsCommand(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
