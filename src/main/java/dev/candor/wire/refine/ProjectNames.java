package dev.candor.wire.refine;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes the {@code projectId}s that refine's programs carry: three groups of six base-62 characters.
 *
 * <p>The scaffolder writes them into JSON and JavaScript files without escaping, so they hold letters, digits and hyphens
 * and nothing else.
 */
final class ProjectNames {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 6;

    private final SecureRandom random;

    ProjectNames(SecureRandom random) {
        this.random = random;
    }

    /** A new one, about 107 bits of chance. */
    String next() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                name.append('-');
            }
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }

    /** Whether a name could have been made here. */
    static boolean isOne(String name) {
        return SHAPE.matcher(name).matches();
    }
}
