package dev.candor.privacy.cap;

import dev.candor.event.Misfit;
import dev.candor.privacy.cap.ValueShelf.Brought;
import dev.candor.privacy.cap.ValueShelf.WatchedProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one property: those of yesterday, which pass, and those of today. At most twice the cap on one day, and three
 * times as many hashes in memory.
 */
final class PropertyValues {
    private final long number;
    private final int cap;
    private long day = Long.MIN_VALUE;
    private Hashes known = new Hashes();
    private Hashes back = new Hashes();
    private Hashes fresh = new Hashes();

    /** None yet. {@code number} is what allowances know the property by. */
    PropertyValues(long number, int cap) {
        this.number = number;
        this.cap = cap;
    }

    /** Why the value may not be stored; null if it may. */
    synchronized Misfit.@Nullable Reason reasonAgainst(long hash, Bringer bringer) {
        // Near midnight events of both days come in any order: late ones go with those of the new day.
        if (bringer.day() != day && bringer.day() != day - 1) {
            turnTo(bringer.day());
        }
        if (known.contains(hash)) {
            back.add(hash);
            return null;
        }
        if (fresh.contains(hash)) {
            return null;
        }
        if (fresh.size() >= cap) {
            return Misfit.Reason.OVER_CAP;
        }
        if (!bringer.allowance().takeOne(number, day)) {
            return Misfit.Reason.OVER_ALLOWANCE;
        }
        fresh.add(hash);
        return null;
    }

    /**
     * Takes in what the shelf holds, as far as there is room, and tells what it does not hold yet.
     *
     * @param today a UTC day, counted from 1970
     */
    synchronized List<Brought> exchange(WatchedProperty property, Shelved shelf, long today) {
        if (today == day - 1) {
            // An event was quicker past midnight; the next exchange will be on its day.
            return List.of();
        }
        if (today != day) {
            turnTo(today);
        }
        known.fillUp(shelf.knownYesterday(), cap);
        known.fillUp(shelf.freshYesterday(), cap);
        back.fillUp(shelf.knownToday().within(known), cap);
        fresh.fillUp(shelf.freshToday().without(known), cap);
        Hashes lost = known.without(shelf.knownYesterday()).without(shelf.freshYesterday());
        return Stream.of(
                        new Brought(property, today - 1, true, lost),
                        new Brought(property, today, true, back.without(shelf.knownToday())),
                        new Brought(property, today, false, fresh.without(shelf.freshToday())))
                .filter(brought -> !brought.values().isEmpty())
                .toList();
    }

    /** Whether neither yesterday nor today brought anything. */
    synchronized boolean isEmpty() {
        return known.isEmpty() && back.isEmpty() && fresh.isEmpty();
    }

    /** What it occupies. */
    synchronized int bytes() {
        return known.bytes() + back.bytes() + fresh.bytes();
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
