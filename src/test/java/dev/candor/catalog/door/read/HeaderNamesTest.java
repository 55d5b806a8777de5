package dev.candor.catalog.door.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"X-Installation", "x-event-kind", "App-Key", "ce-type"})
    void readsWhatClientsMadeUp(String name) {
        assertThat(HeaderNames.mayBeRead(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Cookie",
                "User-Agent",
                "Referer",
                "Origin",
                "From",
                "Forwarded",
                "X-Forwarded-For",
                "X-Real-IP",
                "X-Client-IP",
                "X-Auth-Request-Email",
                "X-Remote-User",
                "X-Amzn-Oidc-Data-Token",
                "CF-Connecting-IP",
                "True-Client-IP",
                "X-Api-Key",
                "X-Session-Id",
                "Accept-Language",
                "",
                "X-a b",
                "X-UA-Compatible"
            })
    void readsNothingAboutAPersonOrAConnection(String name) {
        assertThat(HeaderNames.mayBeRead(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-Cookie",
                "set-cookie",
                "Connection",
                "Transfer-Encoding",
                "Content-Length",
                "Upgrade",
                "Location",
                "Clear-Site-Data",
                "Strict-Transport-Security",
                "Access-Control-Allow-Credentials",
                "Access-Control-Allow-Origin",
                "Service-Worker-Allowed",
                "X-Accel-Redirect",
                "Sec-Anything",
                "Proxy-Authenticate",
                "X-A\r\nB",
                "Content-Security-Policy"
            })
    void answersNothingThatMeansMoreThanThisAnswer(String name) {
        assertThat(HeaderNames.mayBeAnswered(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Tide", "Retry-After", "ETag", "Server"})
    void answersWhatClientsWaitFor(String name) {
        assertThat(HeaderNames.mayBeAnswered(name)).isTrue();
    }
}
