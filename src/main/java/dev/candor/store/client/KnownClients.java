package dev.candor.store.client;

import dev.candor.event.ClientKey;
import java.util.Arrays;
import java.util.Collection;

/**
 * Numbers of clients that this process has met, so that a group need not ask for them (ADR 37). Shared by its writers.
 *
 * <p>Keyed hashes and numbers, as the database has them, and nothing else. All of it is forgotten as soon as a group meets another
 * {@link ErasureEpoch}, and whenever it is full.
 */
public final class KnownClients {
    /** Clients at most; 24 bytes for each place, of which a quarter stays free. */
    static final int MOST = 196_608;

    private static final int SMALLEST = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private ErasureEpoch epoch = ErasureEpoch.UNKNOWN;
    private long[] highs = new long[SMALLEST];
    private long[] lows = new long[SMALLEST];
    private int[] numbers = new int[SMALLEST];
    private int[] days = new int[SMALLEST];
    private int size;

    /**
     * Tells what it knows of clients: their numbers, and whether they were last seen before a day.
     *
     * @param now the epoch that the group read under its lock
     * @param today the day, counted from 1970
     */
    synchronized void recall(Collection<Client> clients, ErasureEpoch now, int today) {
        if (!now.equals(epoch)) {
            clear();
            epoch = now;
            return;
        }
        for (Client client : clients) {
            int place = place(client.key);
            client.number = numbers[place];
            client.isStale = numbers[place] != 0 && days[place] < today;
        }
    }

    /**
     * Takes in the clients of a group that is committed, each seen that day. Nothing if another group has met a later epoch: a
     * tombstone may lie between the two.
     */
    synchronized void remember(Collection<Client> clients, ErasureEpoch then, int today) {
        if (!then.equals(epoch)) {
            return;
        }
        for (Client client : clients) {
            if (client.isNeeded && !client.isErased && client.number != 0) {
                put(client.key, client.number, today);
            }
        }
    }

    private void put(ClientKey key, int number, int day) {
        if (size >= MOST) {
            clear();
        } else if (size >= numbers.length / 4 * 3) {
            grow();
        }
        int place = place(key);
        if (numbers[place] == 0) {
            size++;
        }
        highs[place] = key.high();
        lows[place] = key.low();
        numbers[place] = number;
        days[place] = day;
    }

    /** Where it is, or the free place where it would be. Clients have numbers above zero. */
    private int place(ClientKey key) {
        int mask = numbers.length - 1;
        int place = (int) (((key.high() ^ key.low()) * SPREAD) >>> Integer.SIZE) & mask;
        while (numbers[place] != 0 && (highs[place] != key.high() || lows[place] != key.low())) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void clear() {
        Arrays.fill(numbers, 0);
        size = 0;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        int[] oldNumbers = numbers;
        int[] oldDays = days;
        highs = new long[2 * oldHighs.length];
        lows = new long[2 * oldLows.length];
        numbers = new int[2 * oldNumbers.length];
        days = new int[2 * oldDays.length];
        size = 0;
        for (int old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != 0) {
                put(new ClientKey(oldHighs[old], oldLows[old]), oldNumbers[old], oldDays[old]);
            }
        }
    }
}
