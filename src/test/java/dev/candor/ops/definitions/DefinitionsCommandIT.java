package dev.candor.ops.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.PackagedCandor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, as an author of definitions calls it: nothing is started for it. */
class DefinitionsCommandIT {
    @TempDir
    Path home;

    @Test
    void checksAFolderWithoutStartingAnything() {
        PackagedCandor candor = launch(
                "check", Path.of("src/test/resources/catalog/projects/tidepool").toAbsolutePath());

        assertThat(candor.awaitEnd()).isZero();
        assertThat(candor.output()).contains("3 event types, 2 doors: 0 problems");
        assertThat(home.resolve("postgres")).doesNotExist();
        assertThat(home.resolve("keys")).doesNotExist();
    }

    @Test
    void draftsWhatItThenFindsUnfinished() throws IOException {
        Path events =
                Files.writeString(home.resolve("events.json"), "[{\"os\":\"plan9\",\"host\":\"kitchen-laptop\"}]");

        PackagedCandor inferring = launch("infer", events);
        int inferred = inferring.awaitEnd();
        Path draft = Files.writeString(home.resolve("draft.yaml"), inferring.output());
        PackagedCandor checking = launch("check", draft);

        assertThat(inferred).isZero();
        assertThat(inferring.output()).startsWith("# A draft.").doesNotContain("plan9", "kitchen-laptop");
        assertThat(checking.awaitEnd()).isEqualTo(1);
        assertThat(checking.output())
                .containsPattern("draft/draft\\.yaml line [0-9]+: purpose: is still to be filled in");
    }

    @Test
    void saysInOneLineWhatItCannotRead() {
        PackagedCandor candor = launch("check", home.resolve("absent"));

        assertThat(candor.awaitEnd()).isEqualTo(1);
        assertThat(candor.output().lines()).singleElement().asString().contains("cannot be read");
    }

    private PackagedCandor launch(String word, Path path) {
        return PackagedCandor.launch(home, Map.of(), "definitions", word, path.toString());
    }
}
