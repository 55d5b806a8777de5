package dev.candor.journey.scan;

/**
 * One spelling of a mark in bytes.
 *
 * @param mark what is spelled
 * @param encoding how, for people
 * @param bytes at least four; letters in lower case if any case will do
 * @param anyCase whether ASCII letters may be in either case
 * @param faint whether it is so short that chance writes it, too
 */
// Written once, never compared.
@SuppressWarnings("ArrayRecordComponent")
record Form(Mark mark, String encoding, byte[] bytes, boolean anyCase, boolean faint) {

    /** Bytes of a form that are read at once, to tell whether it may be here. */
    static final int KEY = 8;

    static final int SHORT_KEY = 4;

    Form {
        if (bytes.length < SHORT_KEY || (anyCase && bytes.length < KEY)) {
            throw new IllegalArgumentException("too short to be looked for: " + mark + " as " + encoding);
        }
    }

    boolean isShort() {
        return bytes.length < KEY;
    }

    /** Its last bytes as one number. */
    long key() {
        long key = 0;
        for (int i = Math.max(0, bytes.length - KEY); i < bytes.length; i++) {
            key = key << 8 | (bytes[i] & 0xFF);
        }
        return isShort() ? key & 0xFFFF_FFFFL : key;
    }

    /** Whether it ends right before {@code end}. */
    boolean endsAt(byte[] content, int end) {
        int start = end - bytes.length;
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            byte found = content[start + i];
            if (bytes[i] != (anyCase ? Search.lower(found) : found)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return mark + " as " + encoding;
    }
}
