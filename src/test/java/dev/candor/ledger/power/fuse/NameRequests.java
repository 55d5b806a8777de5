package dev.candor.ledger.power.fuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.ledger.power.volume.Node;
import dev.candor.ledger.power.volume.Refusal;
import dev.candor.ledger.power.volume.Volume;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is asked about names: who has them, who gets them, who loses them. */
final class NameRequests {
    private static final int LINK = 0120777;
    private static final int FOLDER = 0040000;
    private static final int ENTRY = 24;
    private static final int NO_REPLACE = 1;

    private final Volume volume;
    private final Clock clock;

    /** What is in each folder that somebody reads, as it was when he began: removing what was read must not hide the rest. */
    private final Map<Long, List<Map.Entry<String, Node>>> readings = new HashMap<>();

    private long lastReading;

    NameRequests(Volume volume, Clock clock) {
        this.volume = volume;
        this.clock = clock;
    }

    private Node folder(Request request) {
        return volume.get(request.node());
    }

    void find(Request request, Reply reply) {
        entry(volume.get(folder(request), request.text()), reply);
    }

    void make(Request request, Reply reply) {
        int mode = request.number();
        entry(made(request.skip(12), mode, ""), reply);
    }

    void makeFolder(Request request, Reply reply) {
        int mode = request.number();
        entry(made(request.skip(4), FOLDER | mode, ""), reply);
    }

    void create(Request request, Reply reply) {
        int mode = request.skip(4).number();
        Node file = made(request.skip(8), mode, "");
        entry(file, reply);
        FileRequests.opened(file, reply);
    }

    /** One more name for a file: link(2). */
    void addName(Request request, Reply reply) {
        Node node = volume.get(request.large());
        volume.link(node, folder(request), request.text());
        entry(node, reply);
    }

    void makeLink(Request request, Reply reply) {
        String name = request.text();
        entry(made(request, name, LINK, request.text()), reply);
    }

    private void entry(Node node, Reply reply) {
        reply.entry(node, volume.links(node));
    }

    private Node made(Request request, int mode, String target) {
        return made(request, request.text(), mode, target);
    }

    private Node made(Request request, String name, int mode, String target) {
        Node.Draft draft = new Node.Draft(mode, request.owner(), request.group(), target, clock.instant());
        return volume.make(folder(request), name, draft);
    }

    void readLink(Request request, Reply reply) {
        reply.out().put(volume.get(request.node()).target().getBytes(UTF_8));
    }

    void removeFile(Request request) {
        volume.removeFile(folder(request), request.text());
    }

    void removeFolder(Request request) {
        volume.removeFolder(folder(request), request.text());
    }

    void moveWithFlags(Request request) {
        long into = request.large();
        int flags = request.number();
        if ((flags & ~NO_REPLACE) != 0) {
            throw new Refusal(Refusal.INVALID);
        }
        move(request.skip(4), into, flags);
    }

    void move(Request request) {
        move(request, request.large(), 0);
    }

    private void move(Request request, long into, int flags) {
        String name = request.text();
        String newName = request.text();
        Node folder = volume.get(into);
        if (flags == NO_REPLACE && volume.list(folder).containsKey(newName)) {
            throw new Refusal(Refusal.EXISTS);
        }
        volume.move(folder(request), name, folder, newName);
    }

    void openFolder(Request request, Reply reply) {
        lastReading++;
        readings.put(lastReading, List.copyOf(volume.list(folder(request)).entrySet()));
        reply.large(lastReading).large(0);
    }

    void closeFolder(Request request) {
        readings.remove(request.large());
    }

    /** {@code struct fuse_dirent}, as many as there is room for. */
    void readFolder(Request request, Reply reply) {
        List<Map.Entry<String, Node>> entries = readings.getOrDefault(request.large(), List.of());
        int first = (int) request.large();
        int room = Math.min(request.number(), Kernel.LARGEST_DATA);
        int begin = reply.out().position();
        for (int i = first; i < entries.size(); i++) {
            byte[] name = entries.get(i).getKey().getBytes(UTF_8);
            int padding = -name.length & 7;
            if (reply.out().position() - begin + ENTRY + name.length + padding > room) {
                return;
            }
            Node node = entries.get(i).getValue();
            reply.large(node.id()).large(i + 1).number(name.length).number(node.kind());
            reply.out().put(name);
            reply.zeroes(padding);
        }
    }
}
