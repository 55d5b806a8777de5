package dev.candor.wire.refine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the address of a beacon: an answer. */
class BeaconDecoderFuzzTest {

    @MethodSource("dev.candor.wire.Seeds#queries")
    @FuzzTest(maxDuration = "1m")
    void answersAnyQuery(@NotNull String query) {
        assertThat(BeaconDecoder.decode(query)).isNotNull();
        assertThat(BeaconDecoder.decode("payload=" + query)).isNotNull();
    }
}
