package dev.candor.ledger.power.volume;

import dev.candor.ledger.power.volume.Names.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** All files of one file system. To be used by one thread at a time. */
public final class Volume {
    /** The number that the kernel has for the folder in which all else is. */
    public static final long ROOT = 1;

    private final Disk disk;
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Names now = new Names();
    private final Names kept = new Names();
    private final Node root;
    private long last = ROOT;

    /**
     * An empty one.
     *
     * @param file that does not exist yet, for what was synced
     */
    public Volume(Path file, Instant birth) throws IOException {
        this.disk = new Disk(file);
        this.root = new Node(ROOT, Node.Draft.folder(0755, birth), new Content(disk));
        nodes.put(ROOT, root);
    }

    /** The node with this number. */
    public Node get(long id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new Refusal(Refusal.NO_SUCH_ENTRY);
        }
        return node;
    }

    /** The node of this name. */
    public Node get(Node folder, String name) {
        return now.find(new Place(folder, name)).orElseThrow(() -> new Refusal(Refusal.NO_SUCH_ENTRY));
    }

    /** What is in a folder, by name, as it is now. */
    public Map<String, Node> list(Node folder) {
        return Map.copyOf(now.list(folder));
    }

    public Node make(Node folder, String name, Node.Draft draft) {
        Place place = new Place(folder, name);
        if (now.find(place).isPresent()) {
            throw new Refusal(Refusal.EXISTS);
        }
        if (!folder.isFolder()) {
            throw new Refusal(Refusal.NOT_A_FOLDER);
        }
        Node node = new Node(++last, draft, new Content(disk));
        nodes.put(node.id(), node);
        now.put(node, place);
        folder.touch(draft.changed());
        return node;
    }

    /** Gives a file one more name. */
    public void link(Node node, Node folder, String name) {
        Place place = new Place(folder, name);
        if (now.find(place).isPresent()) {
            throw new Refusal(Refusal.EXISTS);
        }
        now.put(node, place);
    }

    /** How many names a node has. */
    public int links(Node node) {
        return node.isFolder() ? 1 : now.placesOf(node).size();
    }

    /** Takes one of a file's names away; it stays readable for whoever has it open. */
    public void removeFile(Node folder, String name) {
        if (get(folder, name).isFolder()) {
            throw new Refusal(Refusal.IS_A_FOLDER);
        }
        now.remove(new Place(folder, name));
    }

    public void removeFolder(Node folder, String name) {
        requireEmpty(get(folder, name));
        now.remove(new Place(folder, name));
    }

    private void requireEmpty(Node folder) {
        if (!folder.isFolder()) {
            throw new Refusal(Refusal.NOT_A_FOLDER);
        }
        if (!now.list(folder).isEmpty()) {
            throw new Refusal(Refusal.NOT_EMPTY);
        }
    }

    /**
     * Gives a node another name, in place of whatever has it.
     *
     * @param from the folder and the name that it has
     */
    public void move(Node from, String name, Node to, String newName) {
        Node node = get(from, name);
        Optional<Node> before = now.find(new Place(to, newName));
        if (before.isPresent() && before.get() == node) {
            return;
        }
        if (before.isPresent() && before.get().isFolder()) {
            requireEmpty(before.get());
        }
        now.remove(new Place(from, name));
        now.put(node, new Place(to, newName));
    }

    /** fsync(2) of a file or a folder. */
    public void sync(Node node) {
        if (node.isFolder()) {
            List.copyOf(now.list(node).values()).forEach(this::keepNames);
            List.copyOf(kept.list(node).values()).forEach(this::keepNames);
        } else {
            node.content().sync();
        }
        keepNames(node);
    }

    private void keepNames(Node node) {
        Set<Place> places = now.placesOf(node);
        for (Place place : kept.placesOf(node)) {
            if (!places.contains(place)) {
                kept.remove(place);
            }
        }
        for (Place place : places) {
            if (kept.find(place).filter(node::equals).isEmpty()) {
                keepNames(place.folder());
                kept.put(node, place);
            }
        }
    }

    /** As if the machine had been left alone for a while: everything is on disk. */
    public void settle() {
        nodes.values().forEach(node -> node.content().sync());
        kept.setTo(now);
    }

    /**
     * The power fails, and comes back: what was never synced is gone.
     *
     * @param share of pages written over and never synced that are on disk nevertheless, from 0 to 1; which is chance
     */
    public void lose(Random chance, double share) {
        nodes.values().forEach(node -> node.content().lose(chance, share));
        now.setTo(kept);
        nodes.values().removeIf(this::isGone);
    }

    private boolean isGone(Node node) {
        boolean isGone = node != root && kept.placesOf(node).isEmpty();
        if (isGone) {
            node.content().drop();
        }
        return isGone;
    }
}
