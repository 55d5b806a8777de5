package dev.candor.wire.body;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.candor.event.raw.RawValue;
import org.junit.jupiter.params.provider.MethodSource;

/** What the strict decoder takes is JSON to everybody else as well. */
class JsonDecoderFuzzTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @MethodSource("dev.candor.wire.Seeds#bodies")
    @FuzzTest(maxDuration = "1m")
    void takesJsonAndNothingElse(byte[] bytes) {
        if (JsonDecoder.STRICT.decode(bytes) instanceof Decoded.Value<RawValue> && JsonDecoder.isUtf8(bytes)) {
            assertThatCode(() -> JACKSON.readTree(bytes)).doesNotThrowAnyException();
        }
        JsonDecoder.FORGIVING.decodeObject(bytes);
        JsonDecoder.STRICT.decodeItems(bytes, 100);
    }
}
