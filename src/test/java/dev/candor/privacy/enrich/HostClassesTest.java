package dev.candor.privacy.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostClassesTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000,localhost",
        "http://LOCALHOST,localhost",
        "http://localhost./,localhost",
        "http://app.localhost,localhost",
        "http://127.0.0.1:8080/x,localhost",
        "http://127.9.9.9,localhost",
        "http://[::1]:3000,localhost",
        "http://0.0.0.0:3000,localhost",
        "http://10.1.2.3,private",
        "http://172.16.0.1,private",
        "http://172.32.0.1,public",
        "http://192.168.1.1:3000,private",
        "http://100.64.0.1,private",
        "http://169.254.1.1,private",
        "http://[fd12::1],private",
        "http://[fe80::1%25en0]/,private",
        "http://[::ffff:10.0.0.1],private",
        "http://[2001:db8::1],public",
        "http://203.0.113.9,public",
        "http://intranet,private",
        "http://printer.local,private",
        "http://crm.acme.internal,private",
        "https://admin.example.com/path?query#fragment,public",
        "https://jane:secret@admin.example.com,public",
        "https://bücher.example,public",
        "https://my_app.example.com,public"
    })
    void tellsTheClassOfAHost(String page, String expected) {
        assertThat(HostClasses.classOf(page)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "file:///home/jane/index.html",
                "chrome-extension://abcdef/x.html",
                "http://",
                "http://:3000",
                "http://[jane]/",
                "http://999.1.1.1",
                "http://2130706433",
                "http://0x7f.1",
                "http://a..b",
                "http://jane doe/",
                "admin.example.com"
            })
    void doesNotGuess(String page) {
        assertThat(HostClasses.classOf(page)).isNull();
    }

    @Test
    void learnsNothingFromNoPageOrAnEndlessOne() {
        assertThat(HostClasses.classOf(null)).isNull();
        assertThat(HostClasses.classOf("http://" + "a".repeat(100_000))).isNull();
    }
}
