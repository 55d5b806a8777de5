package dev.candor.wire;

import dev.candor.wire.body.Decoded;
import dev.candor.wire.body.Inflater;
import dev.candor.wire.body.JsonDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Bodies that are made to cost much. Those that a door's limit would stop already are here as well: one limit must not lean on another. */
enum HostileBody {
    /** Compressed bodies (S18). */
    BOMB_OF_10_MB(true, () -> bomb(10)),
    BOMB_OF_1_GB(true, () -> bomb(1_024)),
    BOMB_OF_10_GB(true, () -> bomb(10_240)),
    BOMB_WITHIN_A_BOMB(true, () -> gzip(bomb(1_024))),
    EMPTY_MEMBERS(true, () -> repeated(gzip(new byte[0]), 1024 * 1024)),
    SMALL_BOMBS_IN_MEMBERS(true, () -> repeated(gzip(new byte[100_000]), 1024 * 1024)),
    TRUNCATED_BOMB(true, () -> Arrays.copyOf(bomb(10), 5_000)),
    NOISE(true, () -> gzip(noise(HostileBody.INFLATED + 1))),
    AS_LARGE_AS_MAY_BE(true, () -> gzip(keys(HostileBody.INFLATED, 250_000))),

    /** JSON (S19). */
    DEPTH_OF_100_000(false, () -> json("[".repeat(100_000) + "]".repeat(100_000))),
    DEPTH_OF_100_000_OBJECTS(false, () -> json("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))),
    A_MILLION_KEYS(false, () -> keys(Integer.MAX_VALUE, 1_000_000)),
    A_MILLION_VALUES(false, () -> json("[" + "1,".repeat(999_999) + "1]")),
    HUGE_EXPONENT(false, () -> json("{\"n\":1e999999999}")),
    TINY_EXPONENT(false, () -> json("{\"n\":-1e-999999999}")),
    HUGE_EXPONENTS(false, () -> json("[" + "1e999999999,".repeat(80_000) + "1]")),
    A_MEGABYTE_OF_DIGITS(false, () -> json("{\"n\":" + "9".repeat(1_000_000) + "}")),
    A_MEGABYTE_OF_DECIMALS(false, () -> json("{\"n\":0." + "0".repeat(1_000_000) + "1}")),
    A_MEGABYTE_OF_ESCAPES(false, () -> json("{\"t\":\"" + "\\u0041".repeat(170_000) + "\"}"));

    private static final int MEGABYTE = 1024 * 1024;
    /** What a body may be once it is inflated. */
    private static final int INFLATED = 4 * MEGABYTE;

    final boolean isZipped;
    private final Recipe recipe;

    HostileBody(boolean isZipped, Recipe recipe) {
        this.isZipped = isZipped;
        this.recipe = recipe;
    }

    private interface Recipe {
        byte[] make() throws IOException;
    }

    byte[] bytes() {
        try {
            return recipe.make();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether it comes as far as the decoder. */
    boolean isJson() {
        return !isZipped || this == AS_LARGE_AS_MAY_BE;
    }

    /** What our own dialect's door does with a body, up to events. */
    Decoded<?> read(byte[] body) {
        Decoded<byte[]> plain = isZipped ? Inflater.inflate(body) : Decoded.of(body);
        return plain.then(json -> json.length > 0 && json[0] == '['
                ? JsonDecoder.STRICT.decodeItems(json, 1_000).then(items -> Decoded.of(items.size()))
                : JsonDecoder.STRICT
                        .decodeObject(json)
                        .then(fields -> Decoded.of(fields.values().size())));
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An object of so many keys, or of as many as fit. */
    private static byte[] keys(int mostBytes, int count) {
        String all = IntStream.range(0, Math.min(count, mostBytes / 14))
                .mapToObj(i -> "\"k%07d\":1".formatted(i))
                .collect(Collectors.joining(",", "{", "}"));
        return json(all);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        }
        return zipped.toByteArray();
    }

    private static byte[] repeated(byte[] member, int length) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() + member.length <= length) {
            all.writeBytes(member);
        }
        return all.toByteArray();
    }

    /** So many megabytes of blanks in one member. Flushed after each, so that a megabyte is deflated once and then copied. */
    private static byte[] bomb(int megabytes) {
        byte[] blanks = new byte[MEGABYTE];
        Arrays.fill(blanks, (byte) ' ');
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(blanks);
        byte[] block = new byte[MEGABYTE];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.finish();
        byte[] last = new byte[64];
        int lastLength = deflater.deflate(last);
        deflater.end();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
        CRC32 checksum = new CRC32();
        for (int i = 0; i < megabytes; i++) {
            all.write(block, 0, length);
            checksum.update(blanks);
        }
        all.write(last, 0, lastLength);
        little(all, checksum.getValue());
        little(all, (long) megabytes * MEGABYTE);
        return all.toByteArray();
    }

    private static void little(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >> shift));
        }
    }
}
