package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.candor.event.ProjectId;
import dev.candor.wire.batch.answer.Batch;
import dev.candor.wire.body.Decoded;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a batch: an answer, with a result for each of a bounded number of items. */
class BatchDecoderFuzzTest {
    private static final ProjectId PROJECT = new ProjectId("my-project");

    @MethodSource("dev.candor.wire.Seeds#bodies")
    @FuzzTest(maxDuration = "1m")
    void answersAnyBatch(byte[] body) {
        for (String mediaType : new String[] {"application/json", "application/x-ndjson"}) {
            if (BatchDecoder.decode(mediaType, body, PROJECT) instanceof Decoded.Value<Batch>(Batch batch)) {
                assertThat(batch.items()).hasSizeLessThanOrEqualTo(BatchDecoder.MAX_ITEMS);
            }
        }
    }
}
