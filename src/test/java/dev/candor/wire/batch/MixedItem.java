package dev.candor.wire.batch;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One item of a batch, and what must become of it.
 *
 * @param client who sends it; nobody sends two
 * @param text as it stands in the body; never with a line feed
 * @param answer what its result must be, without its index
 * @param row version and properties as they must be stored; null if it must not
 */
record MixedItem(
        UUID client, String text, String answer, @Nullable String row) {
    private static final String STORED = "{\"status\":\"stored\"}";
    private static final String DROPPED = "{\"status\":\"stored\",\"dropped\":[";
    private static final String REFUSED = "{\"status\":\"refused\",\"reason\":\"";
    private static final Pattern SYSTEM = Pattern.compile("\"os\":\"[a-z]+\"");
    private static final List<String> SYSTEMS = List.of("linux", "macos", "windows", "freebsd");

    /** Any item that can stand in an array. Half of them are as they should be. */
    static MixedItem any(Random random) {
        UUID client =
                new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | Long.MIN_VALUE);
        String version = random.nextInt(3) + "." + random.nextInt(4) + ".0";
        String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
        String said = "\"installation\":\"" + client + "\",\"version\":\"" + version + "\",\"os\":\"" + system
                + "\",\"ci\":true";
        String row = version + " {\"os\":\"" + system + "\",\"ci\":true}";
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> notStored(random, client, said);
            case 5, 6, 7, 8 -> changed(random, client, said, row);
            default -> new MixedItem(client, event("usage", said), STORED, row);
        };
    }

    private static MixedItem notStored(Random random, UUID client, String said) {
        return switch (random.nextInt(5)) {
            case 0 -> new MixedItem(client, event("nobody.takes.this", said), refused("unknown_type"), null);
            case 1 -> new MixedItem(client, notAnEvent(random), refused("malformed"), null);
            case 2 -> new MixedItem(client, event("usage", said + ",\"arch\":\"\\u0000\""), refused("malformed"), null);
            case 3 -> new MixedItem(client, event("usage", said + tooLong(random)), refused("too_large"), null);
            default ->
                new MixedItem(
                        client,
                        event("usage", said).replace("{\"type\"", "{\"opt_out\":true,\"type\""),
                        "{\"status\":\"opted_out\"}",
                        null);
        };
    }

    private static MixedItem changed(Random random, UUID client, String said, String row) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new MixedItem(
                        client,
                        event("usage", said.replace(":true", ":\"true\",\"arch\":7")),
                        STORED,
                        row.replace("\"ci\":true", "\"arch\":\"OTHER\""));
            case 1 ->
                new MixedItem(
                        client,
                        event(
                                "usage",
                                said + ",\"login\":\"ada\",\"" + "x".repeat(random.nextInt(9)) + "\":{\"a\":[1]}"),
                        DROPPED,
                        row);
            default -> {
                String beOs = SYSTEM.matcher(said).replaceFirst("\"os\":\"beos\"");
                yield new MixedItem(
                        client,
                        event("usage", beOs),
                        STORED,
                        SYSTEM.matcher(row).replaceFirst("\"os\":\"OTHER\""));
            }
        };
    }

    /** What is no JSON at all: of a batch by lines it costs its line. */
    static MixedItem brokenLine(Random random) {
        String text = List.of("{", "{\"type\":\"usage\"}}", "usage", "[", "{\"type\":\"usage\",}")
                .get(random.nextInt(5));
        return new MixedItem(new UUID(0, random.nextLong()), text, refused("malformed"), null);
    }

    /** Whether a result is what this item must be told; of a refusal the reason is enough. */
    boolean isAnsweredBy(String result) {
        return answer.endsWith("}") ? result.equals(answer) : result.startsWith(answer);
    }

    private static String refused(String reason) {
        return REFUSED + reason + "\"";
    }

    private static String event(String type, String properties) {
        return "{\"type\":\"" + type + "\",\"properties\":{" + properties + "}}";
    }

    private static String notAnEvent(Random random) {
        return List.of("7", "null", "[]", "{}", "{\"type\":7}", "{\"type\":\"usage\",\"properties\":[]}", "\"usage\"")
                .get(random.nextInt(7));
    }

    /** Rarely as long as a thousand of them would not fit. */
    private static String tooLong(Random random) {
        return ",\"arch\":\"" + "x".repeat(8_193 + random.nextInt(50)) + "\"";
    }
}
