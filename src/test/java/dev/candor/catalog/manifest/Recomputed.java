package dev.candor.catalog.manifest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rule of {@code docs/manifest.md}, followed by someone who has nothing but a document. */
final class Recomputed {
    private Recomputed() {}

    static String digest(byte[] document) throws IOException, NoSuchAlgorithmException {
        Map<String, Object> whole = TestManifests.untyped(document);
        whole.keySet().retainAll(java.util.Set.of("format", "project", "types"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(written(whole).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + HexFormat.of().formatHex(hash);
    }

    private static String written(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> object -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                object.forEach((key, member) -> sorted.put((String) key, member));
                sorted.remove("words");
                sorted.remove("edition");
                yield sorted.entrySet().stream()
                        .map(member -> quoted(member.getKey()) + ":" + written(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            case Collection<?> list ->
                list.stream().map(Recomputed::written).collect(Collectors.joining(",", "[", "]"));
            case String text -> quoted(text);
            case Number number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default ->
                    quoted.append(letter < 0x20 ? String.format("\\u%04x", letter) : Character.toString((char) letter));
            }
        });
        return quoted.append('"').toString();
    }
}
