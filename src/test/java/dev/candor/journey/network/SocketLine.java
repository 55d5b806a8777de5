package dev.candor.journey.network;

/**
 * A socket as the system's tables have it.
 *
 * @param table {@code tcp}, {@code tcp6}, {@code udp} or {@code udp6}
 * @param local its own end
 * @param remote the other end
 * @param inode by which processes hold it; 0 if none does any more
 */
record SocketLine(String table, Endpoint local, Endpoint remote, long inode) {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int INODE = 9;

    /** Reads a line of a table, but not its heading. */
    static SocketLine parse(String table, String line) {
        String[] fields = line.strip().split("\\s+");
        return new SocketLine(
                table, Endpoint.parse(fields[LOCAL]), Endpoint.parse(fields[REMOTE]), Long.parseLong(fields[INODE]));
    }

    /**
     * Whether bytes can go through it to another machine. What listens waits for others and goes nowhere; a socket of UDP that has
     * no other end can send to anybody, unless its own end is on this machine.
     */
    boolean leaves() {
        if (remote.isNobody()) {
            return table.startsWith("udp") && !local.isHere();
        }
        return !remote.isHere();
    }

    @Override
    public String toString() {
        return table + " from " + local + " to " + (remote.isNobody() ? "anybody" : remote);
    }
}
