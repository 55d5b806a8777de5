package dev.candor.privacy.treat.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "write to ann.lee+x@mail.example.org today | write to [email] today",
                "<ann@example.org> | <[email]>",
                "\"ann lee\"@example.org | [email]",
                "ann@[192.168.1.1] | [email]",
                "ann (at) example (dot) org | [email]",
                "ann[at]example.org | [email]",
                "ann at example dot org wrote | [email] wrote",
                "ann @ example.org | [email]",
                "änne@exämple.de | [email]",
                "see https://ann.example/x?y=1#z now | see [url] now",
                "jdbc:postgresql://db.internal:5432/x failed | [url] failed",
                "https:\\/\\/ann.example\\/x | [url]",
                "www.ann.example | [url]",
                "ann.example.org/profile/ann | [url]",
                "cannot open /home/ann/notes.txt: no | cannot open [path]: no",
                "at C:\\Users\\Ann Lee\\Desktop\\My File.txt | at [path]",
                "C:/Users/ann/x and more | [path] and more",
                "C:\\Users\\Ann Lee | [path]",
                "/Users/ann/Library/x.plist | [path]",
                "/mnt/c/Users/ann | /mnt/c[path]",
                "file:/home/ann/x | file:[path]",
                "file:///home/ann/x | [url]",
                "%2Fhome%2Fann%2Fx | [path]",
                "~/notes and ~ann/notes | [path] and [path]",
                "\\\\server\\share\\ann | [path]",
                "from 203.0.113.9:8080 | from [ip]:8080",
                "203[.]0[.]113[.]9 | [ip]",
                "at 2001:db8::8a2e:370:7334, | at [ip],",
                "::1 and fe80::1%eth0 | [ip] and [ip]",
                "2001:0db8:85a3:0000:0000:8a2e:0370:7334 | [ip]",
                "::ffff:203.0.113.9 | [ip]",
                "IPv6:2001:db8::1 | IPv[ip]",
                "00:1a:2b:3c:4d:5e | [mac]",
                "pay DE89 3704 0044 0532 0130 00 now | pay [iban] now",
                "GB29NWBK60161331926819 | [iban]",
                "IBANDE89370400440532013000 | IBAN[iban]",
                "de89-3704-0044-0532-0130-00 | [iban]",
                "FR14 2004 1010 0505 0001 3M02 606 | [iban]",
                "DE89 3704 0044 0532 0130 01 is wrong | [iban] is wrong",
                "4111 1111 1111 1111 | [card]",
                "4111-1111-1111-1111, 378282246310005 | [card], [card]",
                "078-05-1120 | [ssn]",
                "078 05 1120 and 078051120 | [ssn] and [ssn]",
                "+49 (0)30 901820-0 | [phone]",
                "(555) 123-4567 x89 | [phone]",
                "555.123.4567 | [phone]",
                "0171/1234567 | [phone]",
                "123e4567-e89b-42d3-a456-426614174000 | [uuid]",
                "deadbeefdeadbeef0 | [token]",
                "ghp_16C7e42F292c6912E7710c838347Ae178B4a | [token]",
                "ck_my-project_abcdefghijklmn | [token]",
                "with ck_my-project_abcdefghijklmn, said it | with [token], said it",
                "sk_live_abcdefghijklmnop | [token]",
                "glpat-abcdefghij | [token]",
                "AKIAABCDEFGHIJKLMNOP | [token]",
                "MY_sk_live_abcdefghijklmnop | MY_[token]",
                "ghostscript and npm_config_registry | ghostscript and npm_config_registry",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl | [token]",
                "password=hunter2 | [secret]",
                "DB_PASSWORD: \"my dog\" | [secret]",
                "{\"apiKey\": \"x\"} | {\"[secret]}",
                "Authorization: Bearer abc.def | [secret]",
                "--token abc -v | [secret] -v",
                "the password is hunter2 | the [secret]",
                "2026-11-22T12:30:45.123Z late | [time] late"
            })
    void takesOutWhatLooksLikeSomebodys(String text, String stored) {
        assertThat(Scrubber.scrub(text, 500)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection refused after 3000 ms on port 5432",
                "cannot find module ./src/index.js at line 12:30",
                "std::string and Foo::Bar::new differ",
                "version 2.48.10 is 3 releases behind v2.51.0",
                "unexpected token in JSON at position 17",
                "expected 12,345 but was 6 (50 %)",
                "java.lang.IllegalStateException in com.example.Main",
                "12:30:45 done",
                "50% of A/B tests, and/or others",
                "Größe überschritten: größer als 10",
                "日本語のテキスト"
            })
    void leavesWhatIsNobodys(String text) {
        assertThat(Scrubber.scrub(text, 500)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann\u200b@exa\u00admple.org | [email]",
                "ann\uff20example\uff0eorg | [email]",
                "ann@example\u3002org | [email]",
                "a\u0336n\u0336n\u0336@e\u0336x.org | [email]",
                "\uff14\uff11\uff11\uff11 1111 1111 1111 | [card]",
                "4111\u00a01111\u20091111\u202f1111 | [card]",
                "\u0664\u0661\u0661\u0661 1111 1111 1111 | [card]",
                "078\u201105\u20131120 | [ssn]",
                "078\u221205\u22121120 | [ssn]",
                "203\uff0e0.113\u200d.9 | [ip]",
                "\u202e078-05-1120\u202c | [ssn]",
                "DE89\u00a03704\ufeff 0044 0532 0130 00 | [iban]",
                "\uff0fhome\uff0fann | [path]",
                "\u2044home\u2044ann | [path]",
                "p\u034fassword=hunter2 | [secret]",
                "\ud835\udfd8\ud835\udfdf\ud835\udfe0-05-1120 | [ssn]",
                "\u2460\u2461\u2462 | 123"
            })
    void seesThroughSpellingsOfUnicode(String text, String stored) {
        assertThat(Scrubber.scrub(text, 500)).isEqualTo(stored);
    }

    @Test
    void removesControlsAndDirections() {
        assertThat(Scrubber.scrub("a\u0000b\u0007 c\r\n\td\u202ee\u2066f\ud800g\ufff9", 500))
                .isEqualTo("ab c defg");
        assertThat(Scrubber.scrub("\u200b\u0000", 500)).isNull();
        assertThat(Scrubber.scrub(" \n ", 500)).isNull();
    }

    @Test
    void cutsToCodePoints() {
        assertThat(Scrubber.scrub("\ud83d\ude00".repeat(30), 10)).isEqualTo("\ud83d\ude00".repeat(10));
        assertThat(Scrubber.scrub("word ".repeat(200), 500)).hasSize(499);
    }
}
