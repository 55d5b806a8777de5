package dev.candor.ledger.power.volume;

import java.time.Instant;

/** A file, a folder, a symbolic link or a socket, whatever its name is. */
public final class Node {
    /** The bits of a mode that say what it is, and their values (inode(7)). */
    private static final int KIND = 0170000;

    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int MAY_EXECUTE = 0111;

    private final long id;
    private final String target;
    private final Content content;
    private int mode;
    private int owner;
    private int group;
    private Instant changed;

    Node(long id, Draft draft, Content content) {
        this.id = id;
        this.mode = draft.mode();
        this.owner = draft.owner();
        this.group = draft.group();
        this.target = draft.target();
        this.changed = draft.changed();
        this.content = content;
    }

    /**
     * What is to be made.
     *
     * @param mode what it is and who may what, as in inode(7)
     * @param target of a link; else empty
     */
    public record Draft(int mode, int owner, int group, String target, Instant changed) {
        public static Draft folder(int permissions, Instant now) {
            return new Draft(FOLDER | permissions, 0, 0, "", now);
        }
    }

    /** Its number, never given again. */
    public long id() {
        return id;
    }

    public int mode() {
        return mode;
    }

    public int owner() {
        return owner;
    }

    public int group() {
        return group;
    }

    public String target() {
        return target;
    }

    public Instant changed() {
        return changed;
    }

    public boolean isFolder() {
        return (mode & KIND) == FOLDER;
    }

    /** Whether it is a program or a library, which the kernel maps into memory. */
    public boolean isProgram() {
        return (mode & KIND) == FILE && (mode & MAY_EXECUTE) != 0;
    }

    /** What it is, as readdir(3) says it. */
    public int kind() {
        return (mode & KIND) >> 12;
    }

    public void allow(int permissions) {
        mode = (mode & KIND) | (permissions & ~KIND);
    }

    public void own(int newOwner, int newGroup) {
        owner = newOwner;
        group = newGroup;
    }

    public void touch(Instant when) {
        changed = when;
    }

    /** Of a file; of all else it is empty. */
    public Content content() {
        return content;
    }
}
