package dev.candor.catalog.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * JSON that is written in one way only: keys sorted, no white space, numbers as plain decimals without trailing zeros, UTF-8
 * with nothing escaped that need not be (RFC 8785).
 */
final class Canonical {
    /** What stands before the hexadecimal digits of a digest. */
    static final String PREFIX = "sha256-";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private Canonical() {}

    /** The text. */
    static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a manifest could not be written as JSON", impossible);
        }
    }

    /** {@code sha256-} and 64 hexadecimal digits, over the text in UTF-8. */
    static String digest(JsonNode json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text(json).getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
