package dev.candor.ops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.jobs.Probe;
import dev.candor.ops.home.RecoveryFile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningsHealthTest {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @TempDir
    Path home;

    @Test
    void staysUpWhateverThereIsToWarnOf() throws IOException {
        Files.writeString(home.resolve("recovery.txt"), "a key");
        RecoveryFile recovery = new RecoveryFile(Optional.of(home));

        HealthCheckResponse answer = new WarningsHealth(List.of(recovery, new Fine()), metrics).call();

        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(answer.getData().orElseThrow().get("recovery file"))
                .asString()
                .startsWith("warning: The recovery file");
        assertThat(answer.getData().orElseThrow().get("fine")).isEqualTo("All is well.");
        assertThat(metrics.get("candor.warning")
                        .tag("about", "recovery file")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(metrics.get("candor.warning").tag("about", "fine").gauge().value())
                .isZero();
    }

    @Test
    void nagsAboutTheRecoveryFileUntilItIsGone() throws IOException {
        RecoveryFile recovery = new RecoveryFile(Optional.of(home));
        Path file = Files.writeString(home.resolve("recovery.txt"), "a key");
        assertThat(recovery.look().isGood()).isFalse();

        Files.delete(file);

        assertThat(recovery.look().isGood()).isTrue();
        assertThat(new RecoveryFile(Optional.empty()).look().isGood()).isTrue();
    }

    private static final class Fine implements Probe {
        @Override
        public String about() {
            return "fine";
        }

        @Override
        public Finding look() {
            return Finding.good("All is well.");
        }
    }
}
