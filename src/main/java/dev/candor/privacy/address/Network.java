package dev.candor.privacy.address;

import java.net.InetAddress;

/**
 * A network in CIDR notation (RFC 4632, RFC 4291).
 *
 * @param address any address in it
 * @param prefix the leading bits that its addresses share
 */
record Network(InetAddress address, int prefix) {

    /** The network; a single address is one. What is neither is an {@link IllegalArgumentException}. */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = AddressLiteral.parse(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> unreadable(text));
        int bits = address.getAddress().length * 8;
        if (slash < 0) {
            return new Network(address, bits);
        }
        String length = text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > bits) {
            throw unreadable(text);
        }
        return new Network(address, Integer.parseInt(length));
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int mask = prefix - bit >= 8 ? 0xFF : 0xFF << (8 - (prefix - bit));
            if (((mine[bit / 8] ^ theirs[bit / 8]) & mask & 0xFF) != 0) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("'" + text + "' in candor.privacy.trusted-proxies is no network. Write"
                + " addresses of your own proxies as 10.0.0.0/8, 2001:db8::/32 or 192.0.2.1; names are not looked up.");
    }
}
