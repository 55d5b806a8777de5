package dev.candor.ops.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterFileTest {
    @Test
    void readsAServerThatIsReady() {
        List<String> lines =
                List.of("4711", "/home/data", "1763791200", "15999", "/home/socket", "127.0.0.1", "  1 2", "ready   ");

        assertThat(PostmasterFile.parse(lines)).contains(new PostmasterFile(4711, 15_999, true));
    }

    @Test
    void readsAServerThatIsStarting() {
        assertThat(PostmasterFile.parse(List.of("4711", "/home/data", "1763791200")))
                .contains(new PostmasterFile(4711, 0, false));
    }

    @Test
    void takesAHalfWrittenFileForNone() {
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
        assertThat(PostmasterFile.parse(List.of(""))).isEmpty();
    }
}
