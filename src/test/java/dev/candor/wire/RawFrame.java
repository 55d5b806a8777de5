package dev.candor.wire;

import java.io.ByteArrayOutputStream;

/** A WebSocket frame as it came over the wire. */
@SuppressWarnings("ArrayRecordComponent")
public record RawFrame(int firstByte, byte[] payload) {
    private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

    /** A client's frame as it goes over the wire, masked (RFC 6455, section 5.2). */
    public static byte[] masked(int firstByte, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return frame.toByteArray();
    }

    /** The close code, if this is a close frame. */
    public int closeCode() {
        return firstByte == 0x88 && payload.length >= 2 ? (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF) : 0;
    }
}
