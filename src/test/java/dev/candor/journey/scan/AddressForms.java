package dev.candor.journey.scan;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** Forms of an IP address: texts, bytes, numbers and, where they are telling, its network. */
final class AddressForms {
    private static final int MAPPED_PREFIX = 12;

    private final Mark mark;
    private final Forms forms;
    private final byte[] bytes;

    AddressForms(Mark mark) {
        this.mark = mark;
        this.forms = new Forms(mark);
        this.bytes = bytesOf(mark.value());
    }

    /** The address in bytes; an IPv4-mapped one is the IPv4 address. */
    static byte[] bytesOf(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("no address: " + literal, impossible);
        }
    }

    List<Form> all() {
        boolean isControl = mark.kind() == Mark.Kind.CONTROL;
        if (!isControl) {
            texts().forEach(forms::text);
            digested().forEach(text -> forms.digests(text, Forms.utf8(text)));
            forms.digests("its bytes", bytes);
        }
        if (bytes.length == 4) {
            version4(isControl);
        } else if (!isControl) {
            version6();
        }
        return forms.list();
    }

    private Set<String> texts() {
        return bytes.length == 4
                ? Set.of(dotted(bytes), dotted(reversed(bytes)))
                : new LinkedHashSet<>(List.of(mark.value().toLowerCase(Locale.ROOT), groups(false), groups(true)));
    }

    private Set<String> digested() {
        Set<String> texts =
                new LinkedHashSet<>(List.of(mark.value(), mark.value().toLowerCase(Locale.ROOT)));
        texts.addAll(bytes.length == 4 ? List.of(dotted(bytes), "::ffff:" + dotted(bytes)) : texts());
        return texts;
    }

    /**
     * Four bytes are a number that chance writes, in whatever spelling; the same as PostgreSQL keeps them in an {@code inet}
     * (family, bits, address) or with separators are not.
     */
    private void version4(boolean isControl) {
        byte[] turned = reversed(bytes);
        for (String name : List.of("4 bytes", "4 bytes, least first")) {
            byte[] order = name.equals("4 bytes") ? bytes : turned;
            forms.faint(name, order, false);
            forms.faint("hex of " + name, Forms.utf8(HexFormat.of().formatHex(order)), true);
            faintNumber(name, number(order));
            if (order[0] < 0) {
                faintNumber(name + ", signed", number(order) - (1L << 32));
            }
        }
        for (String text : Forms.base64At3Positions(bytes)) {
            forms.faint("base64 of 4 bytes, " + text.length(), Forms.utf8(text), false);
        }
        forms.faint("16 bytes, mapped", mapped(), false);
        if (!isControl) {
            forms.exact("inet", concat(new byte[] {2, 32}, bytes));
            for (String separator : List.of(":", " ", "-", "\\x")) {
                String text = HexFormat.ofDelimiter(separator).formatHex(bytes);
                forms.anyCase("hex with " + separator, Forms.utf8(text));
            }
        }
    }

    private void version6() {
        forms.raw("16 bytes", bytes).exact("16 bytes, least first", reversed(bytes));
        forms.anyCase("hex with :", Forms.utf8(HexFormat.ofDelimiter(":").formatHex(bytes)));
    }

    /** Eight digits and more can be looked for; less is any number. */
    private void faintNumber(String name, long number) {
        String digits = Long.toString(number);
        if (digits.length() >= Form.KEY) {
            forms.faint("number of " + name, Forms.utf8(digits), true);
        }
    }

    private byte[] mapped() {
        byte[] prefix = new byte[MAPPED_PREFIX];
        Arrays.fill(prefix, MAPPED_PREFIX - 2, MAPPED_PREFIX, (byte) 0xFF);
        return concat(prefix, bytes);
    }

    private String groups(boolean padded) {
        StringJoiner text = new StringJoiner(":");
        for (int i = 0; i < bytes.length; i += 2) {
            int group = (bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF);
            text.add(padded ? HexFormat.of().toHexDigits((short) group) : Integer.toHexString(group));
        }
        return text.toString();
    }

    private static String dotted(byte[] address) {
        StringJoiner text = new StringJoiner(".");
        for (byte part : address) {
            text.add(Integer.toString(part & 0xFF));
        }
        return text.toString();
    }

    private static long number(byte[] order) {
        long number = 0;
        for (byte part : order) {
            number = number << 8 | (part & 0xFF);
        }
        return number;
    }

    private static byte[] reversed(byte[] address) {
        byte[] turned = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            turned[i] = address[address.length - 1 - i];
        }
        return turned;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
