package dev.candor.privacy.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under one key. Thread-safe: every hash is made by a copy of a prototype that is never fed. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac prototype;

    /** A hash under a key of any length. */
    public KeyedHash(byte[] key) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The 32 bytes over the parts, one behind the other; the caller sees to it that they cannot run into each other. */
    public byte[] of(byte[]... parts) {
        try {
            Mac mac = (Mac) prototype.clone();
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " can be copied", e);
        }
    }

    @Override
    public String toString() {
        return "KeyedHash";
    }
}
