package dev.candor.web.viewer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that a form carries: derived from a cookie that another site can neither read nor set, and useless for
 * finding out that cookie.
 */
final class FormToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "candor form 1".getBytes(StandardCharsets.UTF_8);

    private FormToken() {}

    static String of(String cookie) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(cookie.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Compares in a time that does not tell how much of it is right. */
    static boolean matches(String cookie, String presented) {
        return MessageDigest.isEqual(
                of(cookie).getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
