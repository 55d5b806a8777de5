package dev.candor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrangeHostTest {
    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/")
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "x:abc", "x:99999", "[", "[::1", "a/b", "@", "x:", "<script>", "a\\b", "%", "a,b", ""})
    void isNoFaultOfOurs(String host) throws IOException {
        assertThat(exchange("GET /p HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status())
                .as(host)
                .isLessThan(500);
        assertThat(exchange("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status())
                .as(host)
                .isLessThan(500);
    }

    @Test
    void mayBeMissingInHttp10() throws IOException {
        assertThat(exchange("GET /p HTTP/1.0\r\n\r\n").status()).isLessThan(500);
    }

    private RawResponse exchange(String request) throws IOException {
        try (RawConnection connection = new RawConnection(server.getHost(), server.getPort())) {
            return connection.send(request).response();
        }
    }
}
