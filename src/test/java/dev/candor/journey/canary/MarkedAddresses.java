package dev.candor.journey.canary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Draws addresses of all sorts, none twice; bytes are at least 16, so that no text is short and no number small. */
final class MarkedAddresses {
    private static final String[] DOCUMENTATION = {"192.0.2.", "198.51.100.", "203.0.113."};

    private final Random lots;
    private final Set<String> drawn = new HashSet<>();

    MarkedAddresses(Random lots) {
        this.lots = lots;
    }

    /** As on the internet. */
    List<String> open(int count) {
        return draw(count, () -> openOne());
    }

    /** As within a company. */
    List<String> closed(int count) {
        return draw(count, () -> switch (lots.nextInt(3)) {
            case 0 -> "10." + part() + "." + part() + "." + part();
            case 1 -> "172." + (16 + lots.nextInt(16)) + "." + part() + "." + part();
            default -> "192.168." + part() + "." + part();
        });
    }

    /** As in documents (RFC 5737). */
    List<String> documented(int count) {
        return draw(count, () -> DOCUMENTATION[lots.nextInt(3)] + (100 + lots.nextInt(155)));
    }

    /** As on this machine: a connection can really come from there. */
    List<String> here(int count) {
        return draw(count, () -> "127." + part() + "." + part() + "." + part());
    }

    /** IPv4 within IPv6. */
    List<String> mapped(int count) {
        return draw(count, () -> "::ffff:" + openOne());
    }

    /** IPv6 as on the internet, in documents (RFC 3849) and within a company (RFC 4193). */
    List<String> version6(int count) {
        return draw(count, () -> switch (lots.nextInt(4)) {
            case 0 -> "2001:db8::" + group() + ":" + group() + ":" + group() + ":" + group();
            case 1 -> "fd" + two() + ":" + group() + ":" + group() + "::" + group() + ":" + group();
            default -> "2a" + two() + groups(7);
        });
    }

    private List<String> draw(int count, Supplier<String> lot) {
        List<String> addresses = new ArrayList<>();
        while (addresses.size() < count) {
            String address = lot.get();
            // The same address in two notations would be one address.
            if (drawn.add(address.replace("::ffff:", ""))) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private String openOne() {
        int first = 16 + lots.nextInt(200);
        return (first == 127 ? 126 : first) + "." + part() + "." + part() + "." + part();
    }

    private int part() {
        return 16 + lots.nextInt(240);
    }

    private String groups(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(':').append(group());
        }
        return text.toString();
    }

    private String group() {
        return Integer.toHexString(0x1000 + lots.nextInt(0xF000));
    }

    private String two() {
        return Integer.toHexString(0x10 + lots.nextInt(0xF0));
    }
}
