package dev.candor.wire.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.candor.wire.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said to be gzip: an answer, and never more than the bounds allow. */
class InflaterFuzzTest {

    @MethodSource("zipped")
    @FuzzTest(maxDuration = "1m")
    void staysWithinItsBounds(byte[] bytes) {
        if (Inflater.inflate(bytes) instanceof Decoded.Value<byte[]>(byte[] inflated)) {
            assertThat(inflated.length).isLessThanOrEqualTo(Inflater.MAX_SIZE);
            assertThat((long) inflated.length).isLessThanOrEqualTo((long) bytes.length * Inflater.MAX_RATIO);
        }
    }

    static Stream<byte[]> zipped() {
        return Stream.concat(Seeds.bodies().map(InflaterFuzzTest::zip), Stream.of(manyEmptyMembers()));
    }

    /** Once, each member cost a frame of the stack. */
    private static byte[] manyEmptyMembers() {
        byte[] member = zip(new byte[0]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 10_000; i++) {
            bytes.writeBytes(member);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
