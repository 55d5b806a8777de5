package dev.candor.privacy.secret;

/** One day's salt in memory. Never printed. */
final class Salt {
    /** 256 bit: as many as the hash can use, and beyond any enumeration of addresses. */
    static final int LENGTH = 32;

    private final byte[] secret;
    private final KeyedHash hash;

    Salt(byte[] secret) {
        this.secret = secret;
        this.hash = new KeyedHash(secret);
    }

    /** For the shelf only. */
    byte[] secret() {
        return secret;
    }

    KeyedHash hash() {
        return hash;
    }

    @Override
    public String toString() {
        return "Salt";
    }
}
