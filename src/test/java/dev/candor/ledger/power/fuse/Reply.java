package dev.candor.ledger.power.fuse;

import dev.candor.ledger.power.volume.Disk;
import dev.candor.ledger.power.volume.Node;
import java.nio.ByteBuffer;

/** Writes an answer's body. */
final class Reply {
    private static final int BLOCK = 512;

    private final ByteBuffer out;

    Reply(ByteBuffer out) {
        this.out = out;
    }

    ByteBuffer out() {
        return out;
    }

    Reply number(int value) {
        out.putInt(value);
        return this;
    }

    Reply large(long value) {
        out.putLong(value);
        return this;
    }

    Reply zeroes(int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.put((byte) 0);
        }
        return this;
    }

    /** {@code struct fuse_entry_out}: valid for no time at all, so that the kernel remembers nothing that we forget. */
    void entry(Node node, int links) {
        large(node.id()).large(0).zeroes(24);
        attributes(node, links);
    }

    /** {@code struct fuse_attr_out}, valid for no time either. */
    void attributesOnly(Node node, int links) {
        zeroes(16);
        attributes(node, links);
    }

    /** {@code struct fuse_attr}. */
    private void attributes(Node node, int links) {
        long size =
                node.target().isEmpty() ? node.content().size() : node.target().length();
        large(node.id()).large(size).large((size + BLOCK - 1) / BLOCK);
        for (int i = 0; i < 3; i++) {
            large(node.changed().getEpochSecond());
        }
        for (int i = 0; i < 3; i++) {
            number(node.changed().getNano());
        }
        number(node.mode()).number(links).number(node.owner()).number(node.group());
        number(0).number(Disk.PAGE).number(0);
    }
}
