package dev.candor.ledger.power.fuse;

import dev.candor.ledger.power.volume.Refusal;
import dev.candor.ledger.power.volume.Volume;
import java.time.Clock;

/** Answers requests, each by what it asks for. The numbers are those of {@code enum fuse_opcode}. */
final class Desk {
    private static final int FORGET = 2;
    private static final int BATCH_FORGET = 42;
    private static final int INTERRUPT = 36;

    /** The version of the protocol that we speak. */
    private static final int MAJOR = 7;

    private static final int MINOR = 31;

    /** Writes larger than a page come whole. */
    private static final int BIG_WRITES = 1 << 5;

    private final FileRequests files;
    private final NameRequests names;

    Desk(Volume volume, Clock clock) {
        this.files = new FileRequests(volume, clock);
        this.names = new NameRequests(volume, clock);
    }

    /** Whether the kernel waits for an answer. An interrupted request is answered all the same, and soon enough. */
    static boolean isAnswered(Request request) {
        return request.what() != FORGET && request.what() != BATCH_FORGET && request.what() != INTERRUPT;
    }

    /**
     * Does it.
     *
     * @throws Refusal if it cannot be done
     */
    void answer(Request request, Reply reply) {
        switch (request.what()) {
            case 1 -> names.find(request, reply);
            case 3 -> files.describe(request, reply);
            case 4 -> files.change(request, reply);
            case 5 -> names.readLink(request, reply);
            case 6 -> names.makeLink(request, reply);
            case 8 -> names.make(request, reply);
            case 9 -> names.makeFolder(request, reply);
            case 10 -> names.removeFile(request);
            case 11 -> names.removeFolder(request);
            case 12 -> names.move(request);
            case 13 -> names.addName(request, reply);
            case 14 -> files.open(request, reply);
            case 15 -> files.read(request, reply);
            case 16 -> files.write(request, reply);
            case 17 -> statistics(reply);
            case 18, 38 -> {} // a file is closed, the whole is unmounted: nothing was kept for them
            case 20, 30 -> files.sync(request);
            case 26 -> greet(request, reply);
            case 27 -> names.openFolder(request, reply);
            case 28 -> names.readFolder(request, reply);
            case 29 -> names.closeFolder(request);
            case 35 -> names.create(request, reply);
            case 43 -> files.allocate(request);
            case 45 -> names.moveWithFlags(request);
            default -> throw new Refusal(Refusal.NOT_KNOWN);
        }
    }

    /** {@code struct fuse_init_out}. */
    private static void greet(Request request, Reply reply) {
        request.skip(8);
        int readAhead = request.number();
        reply.number(MAJOR).number(MINOR).number(readAhead).number(BIG_WRITES);
        reply.number(0).number(Kernel.LARGEST_DATA).number(1).zeroes(36);
    }

    /** {@code struct fuse_statfs_out}: much room everywhere. */
    private static void statistics(Reply reply) {
        long much = 1 << 24;
        reply.large(much).large(much).large(much).large(much).large(much);
        reply.number(4096).number(255).number(4096).zeroes(28);
    }
}
