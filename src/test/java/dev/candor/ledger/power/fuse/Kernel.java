package dev.candor.ledger.power.fuse;

import dev.candor.ledger.power.volume.Refusal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.function.BiConsumer;

/** The device: one request per read, one answer per write. */
final class Kernel {
    /** The most bytes of a file in one request or answer. */
    static final int LARGEST_DATA = 128 * 1024;

    private static final int HEADER = 16;
    private static final int ROOM_FOR_HEADERS = 4096;

    private static final int LARGEST = LARGEST_DATA + ROOM_FOR_HEADERS;

    private final FileChannel in;
    private final FileChannel out;
    private final ByteBuffer request = ByteBuffer.allocateDirect(LARGEST).order(ByteOrder.nativeOrder());
    private final ByteBuffer answer = ByteBuffer.allocateDirect(LARGEST).order(ByteOrder.nativeOrder());

    /** Standard input is the device, for both ways. */
    Kernel() {
        this.in = new FileInputStream(FileDescriptor.in).getChannel();
        this.out = new FileOutputStream(FileDescriptor.in).getChannel();
    }

    /**
     * Passes on requests until the file system is unmounted.
     *
     * @param desk that answers them, and may refuse
     */
    void serve(BiConsumer<Request, Reply> desk) throws IOException {
        while (receive()) {
            Request asked = Request.of(request);
            answer.clear().position(HEADER);
            int refused = 0;
            try {
                desk.accept(asked, new Reply(answer));
            } catch (Refusal refusal) {
                refused = refusal.number();
                answer.clear().position(HEADER);
            }
            if (Desk.isAnswered(asked)) {
                send(asked, refused);
            }
        }
    }

    private boolean receive() throws IOException {
        while (true) {
            try {
                request.clear();
                in.read(request);
                request.flip();
                return true;
            } catch (IOException failed) {
                if (is(failed, "No such device")) {
                    return false; // unmounted
                }
                if (!is(failed, "No such file or directory")) { // whoever asked is gone
                    throw failed;
                }
            }
        }
    }

    private void send(Request asked, int refused) throws IOException {
        answer.flip();
        answer.putInt(0, answer.limit()).putInt(4, -refused).putLong(8, asked.serial());
        try {
            out.write(answer);
        } catch (IOException failed) {
            if (!is(failed, "No such file or directory") && !is(failed, "No such device")) {
                throw failed;
            }
        }
    }

    /** An exception of the JDK's holds no number, only the words that the C library has for it. */
    private static boolean is(IOException failed, String words) {
        return words.equals(failed.getMessage());
    }
}
