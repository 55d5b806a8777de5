package dev.candor.journey.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * One end of a socket.
 *
 * @param address never mapped: IPv4 within IPv6 is IPv4
 * @param port 0 if there is none
 */
record Endpoint(InetAddress address, int port) {
    private static final int WORD = 4;

    /**
     * Reads it as the kernel writes it: the address in words of 32 bits, each with its last byte first, and the port.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Endpoint parse(String text) {
        int colon = text.indexOf(':');
        byte[] written = HexFormat.of().parseHex(text, 0, Math.max(0, colon));
        byte[] address = new byte[written.length];
        for (int i = 0; i < written.length; i++) {
            int word = i / WORD * WORD;
            address[i] = written[word + WORD - 1 - (i - word)];
        }
        try {
            return new Endpoint(InetAddress.getByAddress(address), Integer.parseInt(text.substring(colon + 1), 16));
        } catch (UnknownHostException odd) {
            throw new IllegalArgumentException("no address: " + text, odd);
        }
    }

    /** Whether it is nobody in particular: nobody yet, or whoever comes. */
    boolean isNobody() {
        return address.isAnyLocalAddress();
    }

    /** Whether it is on this machine. */
    boolean isHere() {
        return address.isLoopbackAddress();
    }

    @Override
    public String toString() {
        return address.getHostAddress() + " port " + port;
    }
}
