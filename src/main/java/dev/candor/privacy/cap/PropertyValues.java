package dev.candor.privacy.cap;

/**
 * The values of one property: those of yesterday, which pass, and those of today. At most twice the cap on one day, and three
 * times as many hashes in memory.
 */
final class PropertyValues {
    private final int cap;
    private long day = Long.MIN_VALUE;
    private Hashes known = new Hashes();
    private Hashes back = new Hashes();
    private Hashes fresh = new Hashes();

    PropertyValues(int cap) {
        this.cap = cap;
    }

    /**
     * Whether the value may be stored.
     *
     * @param today a UTC day, counted from 1970
     * @param remember whether it is to be stored; else this is only a question
     */
    synchronized boolean admits(long hash, long today, boolean remember) {
        // Near midnight events of both days come in any order: late ones go with those of the new day.
        if (today != day && today != day - 1) {
            turnTo(today);
        }
        if (known.contains(hash)) {
            return remember ? comesBack(hash) : true;
        }
        if (fresh.contains(hash)) {
            return true;
        }
        if (fresh.size() >= cap) {
            return false;
        }
        if (remember) {
            fresh.add(hash);
        }
        return true;
    }

    /** What it occupies. */
    synchronized int bytes() {
        return known.bytes() + back.bytes() + fresh.bytes();
    }

    private boolean comesBack(long hash) {
        back.add(hash);
        return true;
    }

    /** Values that were known yesterday already stay first: those of a flood take only the room that is left. */
    private void turnTo(long today) {
        boolean missedADay = today > day + 1;
        known = missedADay ? new Hashes() : back;
        if (!missedADay) {
            known.fillUp(fresh, cap);
        }
        back = new Hashes();
        fresh = new Hashes();
        day = today;
    }
}
