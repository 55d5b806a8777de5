package dev.candor.privacy.enrich;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The end of a file in MaxMind's format (MaxMind DB 2.0, "database metadata"), looked at before the library does: it makes room
 * for as many entries as a list or map claims to have, and a damaged file may claim millions.
 */
final class GeoMetadata {
    private static final byte[] MARKER = {
        (byte) 0xAB, (byte) 0xCD, (byte) 0xEF, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
    };
    private static final int LONGEST = 128 * 1024;
    private static final int DEEPEST = 8;
    private static final int EXTENDED = 0;
    private static final int POINTER = 1;
    private static final int MAP = 7;
    private static final int BOOLEAN = 14;
    private static final int LIST = 11;

    private final ByteBuffer bytes;

    private GeoMetadata(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * Walks through the metadata.
     *
     * @throws IOException if there is none, or it claims to hold more than the file has bytes for
     */
    static void check(Path file) throws IOException {
        ByteBuffer end;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            end = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST));
            long from = channel.size() - end.capacity();
            while (end.hasRemaining() && channel.read(end, from + end.position()) >= 0) {
                // until it is full, or the file became shorter
            }
        }
        end.flip();
        int marker = lastMarker(end);
        if (marker < 0) {
            throw new IOException("no metadata");
        }
        new GeoMetadata(end.position(marker + MARKER.length).slice()).skip(0);
    }

    private static int lastMarker(ByteBuffer end) {
        for (int at = end.limit() - MARKER.length; at >= 0; at--) {
            if (end.slice(at, MARKER.length).equals(ByteBuffer.wrap(MARKER))) {
                return at;
            }
        }
        return -1;
    }

    private void skip(int depth) throws IOException {
        int control = next();
        int type = control >> 5;
        if (type == EXTENDED) {
            type = 7 + next();
        }
        // Real metadata has no pointers; one could lead past what is looked at here.
        refuse(type == POINTER || depth == DEEPEST);
        int size = size(control & 0x1F);
        if (type == MAP || type == LIST) {
            int values = type == MAP ? 2 * size : size;
            refuse(values > bytes.remaining());
            for (int i = 0; i < values; i++) {
                skip(depth + 1);
            }
        } else if (type != BOOLEAN) {
            refuse(size > bytes.remaining());
            bytes.position(bytes.position() + size);
        }
    }

    private int size(int code) throws IOException {
        return switch (code) {
            case 29 -> 29 + next();
            case 30 -> 285 + ((next() << 8) | next());
            case 31 -> 65_821 + ((next() << 16) | (next() << 8) | next());
            default -> code;
        };
    }

    private int next() throws IOException {
        refuse(!bytes.hasRemaining());
        return bytes.get() & 0xFF;
    }

    private static void refuse(boolean isDamaged) throws IOException {
        if (isDamaged) {
            throw new IOException("damaged metadata");
        }
    }
}
