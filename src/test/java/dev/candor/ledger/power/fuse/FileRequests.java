package dev.candor.ledger.power.fuse;

import dev.candor.ledger.power.volume.Node;
import dev.candor.ledger.power.volume.Refusal;
import dev.candor.ledger.power.volume.Volume;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;

/** What is asked of a file that the kernel has found. */
final class FileRequests {
    /** Bits that say which attributes are to be changed ({@code FATTR_...}). */
    private static final int MODE = 1;

    private static final int OWNER = 2;
    private static final int GROUP = 4;
    private static final int SIZE = 8;
    private static final int TIME = 32;
    private static final int TIME_IS_NOW = 256;

    /** The bit of open(2) that makes every write a synced one; {@code O_SYNC} has it as well. */
    private static final int SYNCED_WRITES = 0010000;

    private static final int PAST_THE_KERNELS_CACHE = 1;
    private static final int FROM_THE_KERNELS_CACHE = 2;
    private static final int KEEP_SIZE = 1;

    private final Volume volume;
    private final Clock clock;

    FileRequests(Volume volume, Clock clock) {
        this.volume = volume;
        this.clock = clock;
    }

    void describe(Request request, Reply reply) {
        describe(volume.get(request.node()), reply);
    }

    /** {@code struct fuse_setattr_in}. */
    void change(Request request, Reply reply) {
        Node node = volume.get(request.node());
        int wanted = request.number();
        long size = request.skip(12).large();
        long seconds = request.skip(16).large();
        int nanos = request.skip(12).number();
        int mode = request.skip(4).number();
        int owner = request.skip(4).number();
        int group = request.number();
        if ((wanted & MODE) != 0) {
            node.allow(mode);
        }
        node.own((wanted & OWNER) != 0 ? owner : node.owner(), (wanted & GROUP) != 0 ? group : node.group());
        if ((wanted & SIZE) != 0) {
            node.content().resize(size);
            node.touch(clock.instant());
        }
        if ((wanted & TIME) != 0) {
            node.touch((wanted & TIME_IS_NOW) != 0 ? clock.instant() : Instant.ofEpochSecond(seconds, nanos));
        }
        describe(node, reply);
    }

    private void describe(Node node, Reply reply) {
        reply.attributesOnly(node, volume.links(node));
    }

    void open(Request request, Reply reply) {
        opened(volume.get(request.node()), reply);
    }

    /** {@code struct fuse_open_out}. The kernel must remember nothing that we forget; but only its cache can be mapped into memory. */
    static void opened(Node node, Reply reply) {
        reply.large(0).number(node.isProgram() ? FROM_THE_KERNELS_CACHE : PAST_THE_KERNELS_CACHE);
        reply.number(0);
    }

    void read(Request request, Reply reply) {
        long offset = request.skip(8).large();
        int length = request.number();
        ByteBuffer out = reply.out();
        out.limit(out.position() + Math.min(length, Kernel.LARGEST_DATA));
        volume.get(request.node()).content().read(offset, out);
    }

    void write(Request request, Reply reply) {
        Node node = volume.get(request.node());
        long offset = request.skip(8).large();
        int length = request.number();
        int flags = request.skip(12).number();
        node.content().write(offset, request.skip(4).data(length));
        node.touch(clock.instant());
        if ((flags & SYNCED_WRITES) != 0) {
            volume.sync(node);
        }
        reply.number(length).number(0);
    }

    void sync(Request request) {
        volume.sync(volume.get(request.node()));
    }

    /** fallocate(2): room there is always, so only the size may change. */
    void allocate(Request request) {
        Node node = volume.get(request.node());
        long end = request.skip(8).large() + request.large();
        int mode = request.number();
        if ((mode & ~KEEP_SIZE) != 0) {
            throw new Refusal(Refusal.NOT_SUPPORTED);
        }
        if (mode == 0 && end > node.content().size()) {
            node.content().resize(end);
        }
    }
}
