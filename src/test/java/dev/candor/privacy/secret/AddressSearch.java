package dev.candor.privacy.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody does who holds everything that is stored: hashes address after address under each secret there is, and looks
 * whether the outcome, or any eight bytes in line of it, was stored.
 */
final class AddressSearch {
    private static final int STEP = 1 << 14;
    private static final int WORDS = 4;

    /** Open addressing; as sparse as this, nearly every miss costs one look. */
    private static final int SPARSE = 16;

    private final long[] stored;
    private final int mask;

    /** Looks for these: the first eight bytes of what is stored, and its second eight. */
    AddressSearch(Collection<Long> words) {
        stored = new long[Integer.highestOneBit(Math.max(words.size(), 1)) * SPARSE];
        mask = stored.length - 1;
        for (long word : words) {
            int at = place(word);
            while (stored[at] != 0 && stored[at] != word) {
                at = at + 1 & mask;
            }
            stored[at] = word;
        }
    }

    /** An address that is behind something stored. */
    record Found(String secret, String form, int address) {}

    /** Tries the addresses from {@code first} on, {@code count} of them, on all cores. */
    List<Found> search(Secret secret, AddressForm form, long first, long count) {
        return LongStream.range(0, (count + STEP - 1) / STEP)
                .parallel()
                .mapToObj(step -> step(secret, form, first + step * STEP, Math.min(STEP, count - step * STEP)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Found> step(Secret secret, AddressForm form, long first, long count) {
        Mac mac = mac(secret);
        byte[] text = form.room();
        byte[] hash = new byte[WORDS * Long.BYTES];
        ByteBuffer words = ByteBuffer.wrap(hash);
        List<Found> found = new ArrayList<>();
        for (long address = first; address < first + count; address++) {
            mac.update(text, 0, form.write((int) address, text));
            try {
                mac.doFinal(hash, 0);
            } catch (GeneralSecurityException impossible) {
                throw new AssertionError(impossible);
            }
            for (int word = 0; word < WORDS; word++) {
                if (isStored(words.getLong(word * Long.BYTES))) {
                    found.add(new Found(secret.name(), form.name(), (int) address));
                }
            }
        }
        return found;
    }

    private boolean isStored(long word) {
        for (int at = place(word); stored[at] != 0; at = at + 1 & mask) {
            if (stored[at] == word) {
                return true;
            }
        }
        return false;
    }

    private int place(long word) {
        return (int) (word * 0x9E3779B97F4A7C15L >>> 40) & mask;
    }

    private static Mac mac(Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Something that was stored and may be a key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Secret(String name, byte[] bytes) {}
}
