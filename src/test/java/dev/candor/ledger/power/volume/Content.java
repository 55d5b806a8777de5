package dev.candor.ledger.power.volume;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** The bytes of one file: those on disk, and over them those that were only written. */
public final class Content {
    private final Disk disk;

    /** Where each page is on disk. */
    private int[] kept = {};

    private long keptSize;

    /** Pages that were written since the last sync. */
    private final Map<Integer, byte[]> fresh = new HashMap<>();

    private long size;

    /** From this page on, what is on disk was cut off since the last sync. */
    private int cut = Integer.MAX_VALUE;

    Content(Disk disk) {
        this.disk = disk;
    }

    public long size() {
        return size;
    }

    /** Reads as many bytes as there are, up to the buffer's room. */
    public void read(long offset, ByteBuffer into) {
        long end = Math.min(size, offset + into.remaining());
        for (long at = offset; at < end; ) {
            int within = (int) (at % Disk.PAGE);
            int count = (int) Math.min(Disk.PAGE - within, end - at);
            into.put(page((int) (at / Disk.PAGE)), within, count);
            at += count;
        }
    }

    public void write(long offset, ByteBuffer data) {
        long at = offset;
        while (data.hasRemaining()) {
            int within = (int) (at % Disk.PAGE);
            int count = Math.min(Disk.PAGE - within, data.remaining());
            data.get(freshPage((int) (at / Disk.PAGE)), within, count);
            at += count;
        }
        size = Math.max(size, at);
    }

    /** Cuts the file off, or adds zeroes. */
    public void resize(long wanted) {
        if (wanted < size) {
            int whole = (int) (wanted / Disk.PAGE);
            int within = (int) (wanted % Disk.PAGE);
            if (within > 0) {
                Arrays.fill(freshPage(whole), within, Disk.PAGE, (byte) 0);
            }
            int firstGone = within > 0 ? whole + 1 : whole;
            fresh.keySet().removeIf(number -> number >= firstGone);
            cut = Math.min(cut, firstGone);
        }
        size = wanted;
    }

    /** From here on it outlives a loss of power as it is. */
    void sync() {
        for (int i = cut; i < kept.length; i++) {
            free(i);
        }
        fresh.forEach(this::keep);
        fresh.clear();
        cut = Integer.MAX_VALUE;
        keptSize = size;
    }

    /**
     * Is again what it was when it was synced; but for some of the pages that were written over since, which the system happened
     * to write to disk before its end.
     *
     * @param share of them, from 0 to 1
     */
    void lose(Random chance, double share) {
        fresh.forEach((number, page) -> {
            boolean isOnDisk = kept(number) != Disk.NONE && (number + 1L) * Disk.PAGE <= keptSize;
            if (cut == Integer.MAX_VALUE && isOnDisk && chance.nextDouble() < share) {
                keep(number, page);
            }
        });
        fresh.clear();
        cut = Integer.MAX_VALUE;
        size = keptSize;
    }

    /** Nobody will ask for it again. */
    void drop() {
        for (int i = 0; i < kept.length; i++) {
            free(i);
        }
        fresh.clear();
        keptSize = 0;
        size = 0;
    }

    private void free(int number) {
        if (kept[number] != Disk.NONE) {
            disk.free(kept[number]);
            kept[number] = Disk.NONE;
        }
    }

    private void keep(int number, byte[] page) {
        if (number >= kept.length) {
            int before = kept.length;
            kept = Arrays.copyOf(kept, Math.max(number + 1, 2 * before));
            Arrays.fill(kept, before, kept.length, Disk.NONE);
        }
        kept[number] = disk.store(kept[number], page);
    }

    private int kept(int number) {
        return number < kept.length ? kept[number] : Disk.NONE;
    }

    private byte[] page(int number) {
        byte[] written = fresh.get(number);
        if (written != null) {
            return written;
        }
        int place = number < cut ? kept(number) : Disk.NONE;
        return place == Disk.NONE ? new byte[Disk.PAGE] : disk.load(place);
    }

    private byte[] freshPage(int number) {
        byte[] page = page(number);
        fresh.put(number, page);
        return page;
    }
}
