package dev.candor.ledger.book;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What is in each event: a function of the ledger's seed and the event's serial, so that nobody has to remember it. The types are in
 * {@code src/test/resources/ledger/catalog}; they keep every property as it is.
 */
public final class Contents {
    /** Installations that share the events among them. */
    private static final int INSTALLATIONS = 400;

    /** Milliseconds since 1970; what a client says of the time is believed by nobody. */
    private static final long FIRST_TIME = 1_790_000_000_000L;

    private static final List<String> CHANNELS = List.of("stable", "beta", "nightly");
    private static final List<String> SYSTEMS = List.of("linux", "darwin", "windows");
    private static final List<String> COMMANDS = List.of("hasura console", "hasura deploy", "hasura migrate apply");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed;

    public Contents(Ledger ledger) {
        this.seed = ledger.seed();
    }

    /** The properties that are sent. */
    public ObjectNode sent(Posting posting) {
        if (posting.kind() == Kind.CLI) {
            ObjectNode run = run(posting);
            run.put("version", version(posting));
            run.put("uuid", installation(posting));
            run.put("execution_id", id(posting));
            run.put("command", run.get("command").asText() + " --endpoint --admin-secret");
            return run;
        }
        ObjectNode page = stored(posting);
        page.put("version", version(posting));
        if (posting.kind() == Kind.CLIENT || posting.kind() == Kind.OPTED_OUT) {
            page.put("installation", installation(posting));
        }
        return page;
    }

    /** The properties that must be in its row. */
    public ObjectNode stored(Posting posting) {
        ObjectNode properties = posting.kind() == Kind.CLI ? run(posting).put("build", "release") : page(posting);
        return posting.kind() == Kind.CLI
                ? properties
                : properties.put("check", Checksum.of(properties, version(posting)));
    }

    /** The version that is sent, and must be in its row. Of the CLI it holds the serial, for nothing else can. */
    public String version(Posting posting) {
        int serial = posting.serial();
        return posting.kind() == Kind.CLI
                ? "v" + serial / 10_000 + "." + serial / 100 % 100 + "." + serial % 100
                : "3." + serial % 40 + "." + serial % 7;
    }

    /** The serial in a version of the CLI, -1 if there is none. */
    public static long serialIn(String version) {
        if (!version.matches("v\\d{1,4}\\.\\d{1,2}\\.\\d{1,2}")) {
            return -1;
        }
        String[] parts = version.substring(1).split("\\.", -1);
        return Long.parseLong(parts[0]) * 10_000 + Long.parseLong(parts[1]) * 100 + Long.parseLong(parts[2]);
    }

    /** Whose event it is. */
    public String installation(Posting posting) {
        return uuid(new SplittableRandom(seed ^ chance(posting).nextInt(INSTALLATIONS)));
    }

    /** The id that it carries whenever it is sent: random for every other event, the others' begin with a time. */
    public String id(Posting posting) {
        SplittableRandom chance = new SplittableRandom(seed + 31L * posting.serial());
        return posting.serial() % 2 == 0 ? uuid(chance) : uuid(FIRST_TIME + 10L * posting.serial(), chance);
    }

    private ObjectNode page(Posting posting) {
        SplittableRandom chance = chance(posting);
        ObjectNode page = JSON.createObjectNode();
        page.put("serial", posting.serial());
        page.put("channel", CHANNELS.get(chance.nextInt(CHANNELS.size())));
        page.put("late", chance.nextBoolean());
        page.put("amount", (chance.nextInt(99_999) * 10 + chance.nextInt(1, 10)) / 10.0);
        page.put("note", "note" + (char) chance.nextInt('a', 'z') + (char) chance.nextInt('a', 'z'));
        page.putObject("shelf").put("row", chance.nextInt(1_000));
        ArrayNode lines = page.putArray("lines");
        for (int i = chance.nextInt(1, 4); i > 0; i--) {
            lines.addObject()
                    .put("code", chance.nextInt(10_000))
                    .put("side", chance.nextBoolean() ? "debit" : "credit");
        }
        return page;
    }

    private ObjectNode run(Posting posting) {
        SplittableRandom chance = chance(posting);
        return JSON.createObjectNode()
                .put("command", COMMANDS.get(chance.nextInt(COMMANDS.size())))
                .put("is_error", chance.nextBoolean())
                .put("os_platform", SYSTEMS.get(chance.nextInt(SYSTEMS.size())))
                .put("os_arch", chance.nextBoolean() ? "amd64" : "arm64");
    }

    private SplittableRandom chance(Posting posting) {
        return new SplittableRandom(seed * 1_000_003 + posting.serial());
    }

    /** Version 4, as a client makes it. */
    private static String uuid(SplittableRandom chance) {
        return new UUID(chance.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L, variant(chance)).toString();
    }

    /** Version 7, made at a time in milliseconds. */
    private static String uuid(long millis, SplittableRandom chance) {
        return new UUID(millis << 16 | chance.nextLong() & 0x0FFFL | 0x7000L, variant(chance)).toString();
    }

    private static long variant(SplittableRandom chance) {
        return chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    }
}
