package dev.candor.journey.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every form of a mark that is looked for: its text in two encodings, in hex and in base64 at each of the three positions that
 * it may have in a longer text, and the first 64 bits of its unkeyed digests. An unkeyed digest of an address or an identifier
 * is as good as the thing itself: there are few enough to try them all.
 */
final class Forms {
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256");
    private static final int DIGEST_BYTES = 8;

    private final Mark mark;
    private final Map<String, Form> found = new LinkedHashMap<>();

    Forms(Mark mark) {
        this.mark = mark;
    }

    static List<Form> of(Mark mark) {
        return switch (mark.kind()) {
            case ADDRESS, CONTROL -> new AddressForms(mark).all();
            case IDENTIFIER -> new Forms(mark).identifier().list();
            case KEPT -> new Forms(mark).text(mark.core()).list();
            default -> new Forms(mark).text(mark.core()).digestsOfValue().list();
        };
    }

    List<Form> list() {
        return List.copyOf(found.values());
    }

    /** A text wherever it stands: ASCII case does not matter, and half of UTF-16 is enough for both byte orders. */
    Forms text(String text) {
        byte[] lower = utf8(text.toLowerCase(Locale.ROOT));
        byte[] wide = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_16LE);
        anyCase("text", lower);
        anyCase("UTF-16", Arrays.copyOf(wide, wide.length - 1));
        anyCase("hex of text", utf8(HexFormat.of().formatHex(utf8(text))));
        return base64("base64 of text", utf8(text));
    }

    /** Bytes as they are, in hex and in base64; for eight bytes and more. */
    Forms raw(String name, byte[] bytes) {
        exact(name, bytes);
        anyCase("hex of " + name, utf8(HexFormat.of().formatHex(bytes)));
        return base64("base64 of " + name, bytes);
    }

    Forms digestsOfValue() {
        return digests("value", utf8(mark.value()))
                .digests("lower case", utf8(mark.value().toLowerCase(Locale.ROOT)));
    }

    /** The beginnings of digests: a program may cut them. */
    Forms digests(String of, byte[] bytes) {
        for (String algorithm : DIGESTS) {
            byte[] digest = Arrays.copyOf(digest(algorithm, bytes), DIGEST_BYTES);
            String name = algorithm + " of " + of;
            exact(name, digest);
            anyCase("hex of " + name, utf8(HexFormat.of().formatHex(digest)));
            // Of eight bytes ten characters are certain, whatever follows.
            for (String text : bothAlphabets(digest)) {
                exact("base64 of " + name + " " + alphabet(text), utf8(text.substring(0, 10)));
            }
        }
        return this;
    }

    Forms exact(String encoding, byte[] bytes) {
        return add(new Form(mark, encoding, bytes, false, false));
    }

    Forms anyCase(String encoding, byte[] bytes) {
        return add(new Form(mark, encoding, bytes, true, false));
    }

    /** A form that chance writes, too. */
    Forms faint(String encoding, byte[] bytes, boolean anyCase) {
        return add(new Form(mark, encoding, bytes, anyCase, true));
    }

    Forms base64(String encoding, byte[] bytes) {
        for (String text : base64At3Positions(bytes)) {
            exact(encoding + " '" + text.charAt(0) + "'" + alphabet(text), utf8(text));
        }
        return this;
    }

    /** Those characters of its base64 that do not depend on what stands around it. */
    static Set<String> base64At3Positions(byte[] bytes) {
        Set<String> texts = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int first = (before * 8 + 5) / 6;
            int last = shifted.length * 8 / 6;
            for (String text : bothAlphabets(shifted)) {
                texts.add(text.substring(first, last));
            }
        }
        return texts;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Forms identifier() {
        String plain = mark.value().toLowerCase(Locale.ROOT);
        byte[] bytes = HexFormat.of().parseHex(plain.replace("-", ""));
        text(plain).raw("16 bytes", bytes).exact("16 bytes, mixed order", mixedOrder(bytes));
        return digests("value", utf8(plain))
                .digests("upper case", utf8(plain.toUpperCase(Locale.ROOT)))
                .digests("16 bytes", bytes);
    }

    /** As some systems keep a UUID: its first three groups turned round. */
    private static byte[] mixedOrder(byte[] bytes) {
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        byte[] mixed = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            mixed[i] = bytes[order[i]];
        }
        return mixed;
    }

    private static List<String> bothAlphabets(byte[] bytes) {
        return new ArrayList<>(new LinkedHashSet<>(List.of(
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))));
    }

    private static String alphabet(String text) {
        return text.indexOf('-') >= 0 || text.indexOf('_') >= 0 ? " URL-safe" : "";
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }

    private Forms add(Form form) {
        String bytes = new String(form.bytes(), StandardCharsets.ISO_8859_1);
        found.putIfAbsent(form.anyCase() + bytes, form);
        return this;
    }
}
