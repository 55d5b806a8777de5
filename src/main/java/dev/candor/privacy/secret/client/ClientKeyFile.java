package dev.candor.privacy.secret.client;

import dev.candor.jobs.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/** The file that holds the client key secret: 64 hexadecimal digits, and perhaps an end of line. */
final class ClientKeyFile {
    static final String SETTING = "candor.privacy.client-key-file";

    private static final int LENGTH = 32;
    private static final int LONGEST_FILE = 1024;
    /** Of 32 random bytes at least 17 differ, but for one file in billions of billions. */
    private static final int FEWEST_DIFFERENT = 17;

    private ClientKeyFile() {}

    /**
     * Reads the secret.
     *
     * @throws StartRefused saying what is wrong and what to do, never what the file holds
     */
    static byte[] read(Optional<Path> configured) {
        Path file = configured.orElseThrow(() -> new StartRefused("No client key is configured (" + SETTING
                + "). Without it no client can be recognised, so Candor does not start. Set it to a file with 32 random"
                + " bytes as 64 hexadecimal digits (`openssl rand -hex 32`), keep the file outside the database and put a"
                + " copy of it away: it cannot be made again."));
        byte[] secret = parse(file, content(file));
        if (IntStream.range(0, LENGTH).map(i -> secret[i]).distinct().count() < FEWEST_DIFFERENT) {
            throw unusable(file, "holds a key that is not random, so identifiers could be guessed from what is stored");
        }
        return secret;
    }

    private static String content(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw unusable(file, "is no key: it is far too long");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            StartRefused unusable = unusable(file, "cannot be read");
            unusable.initCause(e);
            throw unusable;
        }
    }

    private static byte[] parse(Path file, String content) {
        if (content.length() != 2 * LENGTH || !content.chars().allMatch(HexFormat::isHexDigit)) {
            throw unusable(file, "does not hold 32 bytes as 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(content);
    }

    private static StartRefused unusable(Path file, String what) {
        return new StartRefused("The client key file " + file + " (" + SETTING + ") " + what
                + ". Candor does not start without a good one. If it worked before, put back the copy that was put away"
                + " (the recovery file); for a new installation make one with `openssl rand -hex 32`.");
    }
}
