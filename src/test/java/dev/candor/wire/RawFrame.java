package dev.candor.wire;

/** A WebSocket frame as it came over the wire. */
@SuppressWarnings("ArrayRecordComponent")
public record RawFrame(int firstByte, byte[] payload) {

    /** The close code, if this is a close frame. */
    public int closeCode() {
        return firstByte == 0x88 && payload.length >= 2 ? (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF) : 0;
    }
}
