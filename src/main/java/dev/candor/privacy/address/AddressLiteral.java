package dev.candor.privacy.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an IP address from its text, and never anything else: no name is looked up.
 *
 * <p>IPv4 in four decimal parts without leading zeros (elsewhere these are octal), IPv6 as in RFC 4291; a zone ({@code
 * %eth0}) is cut. An IPv4-mapped IPv6 address is the IPv4 address.
 */
public final class AddressLiteral {
    private static final int LONGEST = 64;
    private static final int GROUPS = 8;

    private AddressLiteral() {}

    /** The address, or nothing if the text is none. */
    public static Optional<InetAddress> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes = text.indexOf(':') < 0 ? version4(text) : version6(withoutZone(text));
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }

    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    private static byte @Nullable [] version4(String text) {
        byte[] bytes = new byte[4];
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            int dot = text.indexOf('.', start);
            boolean last = i == bytes.length - 1;
            if (last != dot < 0) {
                return null;
            }
            int end = last ? text.length() : dot;
            int value = number(text, start, end, 10);
            if (end - start > 3 || value < 0 || value > 255 || (end - start > 1 && text.charAt(start) == '0')) {
                return null;
            }
            bytes[i] = (byte) value;
            start = end + 1;
        }
        return bytes;
    }

    private static byte @Nullable [] version6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] whole = groups(text, true);
            return whole != null && whole.length == 2 * GROUPS ? whole : null;
        }
        byte[] left = groups(text.substring(0, gap), false);
        byte[] right = groups(text.substring(gap + 2), true);
        // Two colons stand for at least one group, and may stand once: a second pair leaves an empty group in the rest.
        if (left == null || right == null || left.length + right.length > 2 * (GROUPS - 1)) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(left, 2 * GROUPS);
        System.arraycopy(right, 0, bytes, bytes.length - right.length, right.length);
        return bytes;
    }

    /** Groups of 16 bits; the last two of an address may be written as an IPv4 address. */
    private static byte @Nullable [] groups(String text, boolean last) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        if (parts.length > GROUPS) {
            return null;
        }
        byte[] bytes = new byte[2 * GROUPS + 2];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean dotted = last && i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            byte[] part = dotted ? version4(parts[i]) : group(parts[i]);
            if (part == null) {
                return null;
            }
            System.arraycopy(part, 0, bytes, length, part.length);
            length += part.length;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte @Nullable [] group(String text) {
        int value = text.length() > 4 ? -1 : number(text, 0, text.length(), 16);
        return value < 0 ? null : new byte[] {(byte) (value >> 8), (byte) value};
    }

    /** ASCII digits only; -1 if it is no number, or one of more than four digits. */
    private static int number(String text, int start, int end, int radix) {
        if (start == end || end - start > 4) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            int digit = unit < 0x80 ? Character.digit(unit, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
