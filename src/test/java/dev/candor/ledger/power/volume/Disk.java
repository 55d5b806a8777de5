package dev.candor.ledger.power.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/** What is not forgotten: numbered pages in one file, which goes away with the process. */
public final class Disk {
    public static final int PAGE = 4096;

    /** The number of a page that is not on disk. */
    static final int NONE = -1;

    private final FileChannel file;
    private final BitSet taken = new BitSet();

    Disk(Path path) throws IOException {
        this.file = FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Writes a page over another one, or anew if there was none, and returns its number. */
    int store(int number, byte[] page) {
        int chosen = number == NONE ? taken.nextClearBit(0) : number;
        taken.set(chosen);
        try {
            file.write(ByteBuffer.wrap(page), (long) chosen * PAGE);
            return chosen;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    byte[] load(int number) {
        byte[] page = new byte[PAGE];
        try {
            ByteBuffer into = ByteBuffer.wrap(page);
            while (into.hasRemaining() && file.read(into, (long) number * PAGE + into.position()) >= 0) {
                // the rest
            }
            return page;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void free(int number) {
        taken.clear(number);
    }
}
