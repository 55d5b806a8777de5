package dev.candor.journey.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for a hundred thousand forms at once, at the pace of a disk.
 *
 * <p>At each byte the last eight (or four) are one number. A bit for each number that any form ends with says, for all but one
 * byte in hundreds, that no form ends here; only then is looked closer.
 */
public final class Search {
    private static final int BITS = 24;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Ends exact = new Ends();
    private final Ends anyCase = new Ends();
    private final Ends shortOnes = new Ends();
    private final int forms;
    private final int longest;
    private final int marks;

    private Search(Collection<Mark> marks) {
        int count = 0;
        int most = 0;
        for (Mark mark : marks) {
            for (Form form : Forms.of(mark)) {
                endsOf(form).add(form);
                most = Math.max(most, form.bytes().length);
                count++;
            }
        }
        this.forms = count;
        this.longest = most;
        this.marks = marks.size();
    }

    /** A search for all forms of these marks. */
    public static Search of(Collection<Mark> marks) {
        return new Search(marks);
    }

    /** How many marks it knows. */
    public int marks() {
        return marks;
    }

    /** How many forms it knows. */
    public int forms() {
        return forms;
    }

    /** Bytes of the longest form: what must be seen again where a content is read in parts. */
    int longest() {
        return longest;
    }

    /** What is done with a form that was found. */
    interface Found {
        void at(Form form, int end);
    }

    /** Every form that ends in a stretch of a content. */
    void within(byte[] content, int from, int to, Found found) {
        long last = 0;
        long lastLower = 0;
        for (int i = Math.max(0, from - Form.KEY); i < to; i++) {
            last = last << 8 | (content[i] & 0xFF);
            lastLower = lastLower << 8 | (lower(content[i]) & 0xFF);
            if (i >= from) {
                exact.check(last, content, i + 1, found);
                anyCase.check(lastLower, content, i + 1, found);
                shortOnes.check(last & 0xFFFF_FFFFL, content, i + 1, found);
            }
        }
    }

    static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + ('a' - 'A')) : letter;
    }

    private Ends endsOf(Form form) {
        if (form.isShort()) {
            return shortOnes;
        }
        return form.anyCase() ? anyCase : exact;
    }

    /** Forms by the number that they end with. */
    private static final class Ends {
        private final long[] maybe = new long[1 << (BITS - 6)];
        private final Map<Long, List<Form>> forms = new HashMap<>();

        void add(Form form) {
            long key = form.key();
            int bit = bitOf(key);
            maybe[bit >>> 6] |= 1L << (bit & 63);
            forms.computeIfAbsent(key, none -> new ArrayList<>(1)).add(form);
        }

        void check(long key, byte[] content, int end, Found found) {
            int bit = bitOf(key);
            if ((maybe[bit >>> 6] & 1L << (bit & 63)) != 0) {
                lookCloser(key, content, end, found);
            }
        }

        private void lookCloser(long key, byte[] content, int end, Found found) {
            for (Form form : forms.getOrDefault(key, List.of())) {
                if (form.endsAt(content, end)) {
                    found.at(form, end);
                }
            }
        }

        private static int bitOf(long key) {
            return (int) ((key * SPREAD) >>> (Long.SIZE - BITS));
        }
    }
}
