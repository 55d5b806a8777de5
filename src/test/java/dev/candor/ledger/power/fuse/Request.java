package dev.candor.ledger.power.fuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * What the kernel asks for ({@code struct fuse_in_header}, and what follows it).
 *
 * @param what to do: one of the numbers in {@link Desk}
 * @param serial of the request, to be given back with the answer
 * @param node that it is about
 * @param owner who asks
 * @param group whose group it is
 * @param body of the request, at its first byte
 */
record Request(int what, long serial, long node, int owner, int group, ByteBuffer body) {
    private static final int PROCESS_AND_EXTENSIONS = 8;

    /** Reads the header. */
    static Request of(ByteBuffer message) {
        message.getInt(); // its length, which is the buffer's
        int what = message.getInt();
        long serial = message.getLong();
        long node = message.getLong();
        int owner = message.getInt();
        int group = message.getInt();
        message.position(message.position() + PROCESS_AND_EXTENSIONS);
        return new Request(what, serial, node, owner, group, message);
    }

    int number() {
        return body.getInt();
    }

    long large() {
        return body.getLong();
    }

    Request skip(int bytes) {
        body.position(body.position() + bytes);
        return this;
    }

    /** A text that ends with a zero. */
    String text() {
        int begin = body.position();
        while (body.get() != 0) {
            // to its end
        }
        byte[] bytes = new byte[body.position() - begin - 1];
        body.get(begin, bytes);
        return new String(bytes, UTF_8);
    }

    /** The next bytes, and no more. */
    ByteBuffer data(int length) {
        return body.slice(body.position(), length);
    }
}
