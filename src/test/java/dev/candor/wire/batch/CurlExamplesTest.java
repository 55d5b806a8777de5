package dev.candor.wire.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.wire.OwnKey;
import dev.candor.wire.Requests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What docs/wire.md tells people to run does what it says. */
@QuarkusTest
class CurlExamplesTest {
    private static final Pattern HEADER = Pattern.compile("-H ['\"]([^:]+): ([^'\"]+)['\"]");
    private static final Pattern BODY = Pattern.compile("-d '([^']+)'");
    private static final Pattern LINE = Pattern.compile("'(\\{[^']+)'");

    @Inject
    OwnKey own;

    @SuppressWarnings("NullAway") // set by Quarkus
    @TestHTTPResource("/v1/events")
    URL door;

    @TestFactory
    Stream<DynamicTest> everyOneIsStored() throws IOException {
        String text = Files.readString(Path.of("docs/wire.md"));
        String own = text.substring(text.indexOf("## Our own dialect"));
        List<String> commands =
                List.of(own.split("```", 3)[1].replace("\\\n", "").split("\n\n"));
        assertThat(commands)
                .hasSize(4)
                .allSatisfy(
                        command -> assertThat(command).contains("curl http://localhost:8080" + EventsResource.PATH));
        return commands.stream().map(command -> DynamicTest.dynamicTest(command, () -> check(command)));
    }

    private void check(String command) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request(command), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode said = new ObjectMapper().readTree(answer.body());
        JsonNode results = said.has("results") ? said.get("results") : said;
        assertThat(results.findValuesAsText("status")).isNotEmpty().containsOnly("stored");
        assertThat(results.findValues("dropped")).isEmpty();
    }

    private HttpRequest request(String command) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.toString()));
        HEADER.matcher(command)
                .results()
                .forEach(header ->
                        request.header(header.group(1), header.group(2).replace("$KEY", own.text())));
        String body = BODY.matcher(command)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseGet(() -> lines(command));
        String sent = command.contains("| gzip |") ? Requests.gzip(body) : body;
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(sent.getBytes(StandardCharsets.ISO_8859_1)))
                .build();
    }

    private static String lines(String command) {
        return LINE.matcher(command)
                .results()
                .map((MatchResult line) -> line.group(1))
                .collect(Collectors.joining("\n"));
    }
}
