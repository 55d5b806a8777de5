package dev.candor.privacy.treat.scrub;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What stands in free texts and must not be stored, made up at random but always the same. */
final class Spans {
    private static final List<String> NAMES =
            List.of("ann.lee", "j_smith", "müller", "o'neil", "x", "maria-josé", "bob+spam", "李雷", "Анна", "r2d2");
    private static final List<String> DOMAINS =
            List.of("example.org", "mail.example.co.uk", "exämple.de", "sub-domain.example.io", "localhost", "例え.jp");
    private static final List<String> PHONES = List.of(
            "+49 (0)## ########",
            "+49-###-#######",
            "0049 ## ### ## ##",
            "0### ######",
            "0###/#######",
            "(0###) ### ## ##",
            "+1 ### ### ####",
            "(###) ###-####",
            "###-###-####",
            "###.###.####",
            "1-###-###-####",
            "+1-###-###-####x####",
            "001-###-###-#### ext. ###",
            "+44 20 #### ####",
            "0#### ######",
            "07### ######",
            "+33 # ## ## ## ##",
            "0# ## ## ## ##",
            "+39 06 ########",
            "+81 3-####-####",
            "+91 ##### #####",
            "+86 1## #### ####",
            "+7 (###) ###-##-##",
            "+55 (##) #####-####",
            "+45 ## ## ## ##",
            "+358 ## #######",
            "+48 ### ### ###",
            "###########",
            "+###########",
            "### ####");
    private static final List<String> IBANS = List.of(
            "DE##################",
            "GB##AAAA##############",
            "FR#######################",
            "NL##AAAA##########",
            "NO#############",
            "MT##AAAA#####AAAAAAAAAAAAAAAAAA",
            "ES######################",
            "CH###################",
            "PL##########################",
            "BE##############",
            "SA##################",
            "BR#######################A#");
    private static final List<String> CARDS = List.of(
            "4###############",
            "5###############",
            "34#############",
            "6011############",
            "36############",
            "3528############",
            "2221############",
            "4############");
    private static final List<String> HOMES = List.of(
            "/home/%s",
            "/home/%s/notes.txt",
            "/Users/%s/Library/Application Support/x",
            "C:\\Users\\%s\\Desktop\\x.txt",
            "c:/users/%s/x",
            "C:\\Documents and Settings\\%s\\x",
            "/mnt/c/Users/%s/x",
            "file:///home/%s/x",
            "file://C:/Users/%s",
            "\\\\host\\Users\\%s\\x",
            "/var/home/%s/.config",
            "~%s/x",
            "D:\\\\Users\\\\%s\\\\x",
            "%%2Fhome%%2F%s%%2Fx",
            "/export/home/%s");
    private static final List<String> OWNERS =
            List.of("annlee", "ann.lee", "Ann Lee", "JOHNDO~1", "müller", "李雷", "maria-jose", "svc_backup");

    private final Random random = new Random(20_261_122);

    String email() {
        return one(NAMES) + "@" + one(DOMAINS);
    }

    String ipv4() {
        return random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    String ipv6() {
        String whole = String.format(
                "%x:%x:%x:%x:%x:%x:%x:%x",
                0x2000 + random.nextInt(0x1000),
                random.nextInt(65536),
                random.nextInt(65536),
                random.nextInt(65536),
                random.nextInt(65536),
                random.nextInt(65536),
                random.nextInt(65536),
                0x1000 + random.nextInt(0xE000));
        return switch (random.nextInt(4)) {
            case 0 -> whole.replaceFirst(":[0-9a-f]+:[0-9a-f]+:", "::");
            case 1 -> "fe80::" + whole.substring(whole.lastIndexOf(':') + 1) + "%eth0";
            case 2 -> "::ffff:" + ipv4();
            default -> random.nextBoolean() ? whole : whole.toUpperCase(Locale.ROOT);
        };
    }

    String iban() {
        String drawn = filled(one(IBANS));
        String iban = drawn.substring(0, 2) + "00" + drawn.substring(4);
        StringBuilder number = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(sign -> number.append(Character.digit(sign, 36)));
        int check = 98
                - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        iban = iban.substring(0, 2) + String.format("%02d", check) + iban.substring(4);
        return switch (random.nextInt(3)) {
            case 0 -> iban.replaceAll("(.{4})(?=.)", "$1 ");
            case 1 -> iban.replaceAll("(.{4})(?=.)", "$1-");
            default -> iban;
        };
    }

    String ssn() {
        return filled(one(List.of("###-##-####", "### ## ####", "#########")));
    }

    String card() {
        String digits = filled(one(CARDS));
        for (int last = 0; last < 10; last++) {
            String card = digits.substring(0, digits.length() - 1) + last;
            if (Candidates.number(card).equals("[card]")) {
                return switch (random.nextInt(3)) {
                    case 0 -> card.replaceAll("(.{4})(?=.)", "$1 ");
                    case 1 -> card.replaceAll("(.{4})(?=.)", "$1-");
                    default -> card;
                };
            }
        }
        throw new IllegalStateException("one of ten digits is right");
    }

    String phone() {
        return filled(one(PHONES));
    }

    String home() {
        String owner = one(OWNERS);
        String path = one(HOMES);
        // A blank in a name is one on disks only.
        return path.formatted(path.startsWith("~") || path.contains("%%") ? owner.replace(' ', '_') : owner);
    }

    /** A sentence around a span, in one of several spellings of Unicode. */
    String text(String span) {
        String spelled = switch (random.nextInt(5)) {
            case 0 -> wide(span);
            case 1 -> span.replace(' ', '\u00a0').replace('-', '\u2011');
            case 2 -> span.replaceAll("(?<=.)(?=.)", random.nextBoolean() ? "\u200b" : "\u00ad");
            default -> span;
        };
        return one(List.of(
                        "%s",
                        "failed for %s",
                        "error: %s, giving up",
                        "(%s)",
                        "\"%s\" not found",
                        "at %s\nretry",
                        "a=%s;b=2"))
                .formatted(spelled);
    }

    private String wide(String span) {
        StringBuilder wide = new StringBuilder();
        span.codePoints().forEach(sign -> wide.appendCodePoint(sign > ' ' && sign < 0x7F ? sign + 0xFEE0 : sign));
        return wide.toString();
    }

    private String filled(String form) {
        StringBuilder filled = new StringBuilder();
        boolean first = true;
        for (int at = 0; at < form.length(); at++) {
            char sign = form.charAt(at);
            filled.append(
                    switch (sign) {
                        case '#' -> (char) ('0' + (first ? 1 + random.nextInt(9) : random.nextInt(10)));
                        case 'A' -> filled.length() < 2 ? 'A' : (char) ('A' + random.nextInt(26));
                        default -> sign;
                    });
            first = first && sign != '#';
        }
        return filled.toString();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
