package dev.candor.privacy.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) under one key. Thread-safe: every hash is made by copies of two prototypes that are never fed.
 *
 * <p>The prototypes have taken in the key already, one for each of the two hashes that make an HMAC. The platform's own takes it in
 * again for every text: four blocks for a short one, where two are enough.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "SHA-256";
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5C;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /** A hash under a key of any length. */
    public KeyedHash(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? empty().digest(key) : key, BLOCK);
        inner = fed(block, INNER);
        outer = fed(block, OUTER);
    }

    /** The 32 bytes over the parts, one behind the other; the caller sees to it that they cannot run into each other. */
    public byte[] of(byte[]... parts) {
        try {
            MessageDigest text = (MessageDigest) inner.clone();
            for (byte[] part : parts) {
                text.update(part);
            }
            return ((MessageDigest) outer.clone()).digest(text.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's " + ALGORITHM + " can be copied", e);
        }
    }

    private static MessageDigest fed(byte[] block, byte padding) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ padding);
        }
        MessageDigest digest = empty();
        digest.update(padded);
        return digest;
    }

    private static MessageDigest empty() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "KeyedHash";
    }
}
