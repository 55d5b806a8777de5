package dev.candor.ledger.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.ledger.book.Answer;
import dev.candor.ledger.traffic.Parcel.Form;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Carries requests to the product and answers back. Sends each once: the JDK's client repeats no POST by itself
 * ({@code jdk.httpclient.enableAllMethodRetry} is off).
 */
final class Courier implements AutoCloseable {
    /** Longer than the product takes by its own promise, 4.8 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Letters letters;
    private final Supplier<URI> url;
    private final String key;

    /** The product is asked for before every request: a restart may move it. */
    Courier(Letters letters, Supplier<URI> url, String key) {
        this.letters = letters;
        this.url = url;
        this.key = key;
    }

    /** One answer for each event. */
    List<Answer> carry(Parcel parcel) {
        try {
            return answers(parcel, client.send(request(parcel), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException noAnswer) {
            return all(parcel, Answer.NONE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return all(parcel, Answer.NONE);
        }
    }

    private HttpRequest request(Parcel parcel) {
        boolean isCli = parcel.form() == Form.CLI;
        HttpRequest.Builder request = HttpRequest.newBuilder(url.get().resolve(isCli ? "/v1/http" : "/v1/events"))
                .timeout(PATIENCE)
                .header("Content-Type", parcel.form() == Form.LINES ? "application/x-ndjson" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(letters.body(parcel)));
        if (!isCli) {
            request.header("Authorization", "Bearer " + (parcel.form() == Form.STRANGER ? "ck_x" : key));
        }
        return parcel.isZipped() ? request.header("Content-Encoding", "gzip").build() : request.build();
    }

    private static List<Answer> answers(Parcel parcel, HttpResponse<byte[]> response) throws IOException {
        if (parcel.form() == Form.CLI) {
            return all(parcel, Answer.QUIET);
        }
        return switch (response.statusCode()) {
            case 200 -> results(parcel, JSON.readTree(response.body()));
            case 429, 503 -> all(parcel, Answer.FAILED);
            case 410 -> all(parcel, Answer.GONE);
            default -> all(parcel, Answer.REFUSED);
        };
    }

    private static List<Answer> results(Parcel parcel, JsonNode body) {
        if (parcel.form() == Form.SINGLE) {
            return List.of(Answer.of(body.path("status").asText()));
        }
        List<Answer> answers = new ArrayList<>();
        body.path("results")
                .forEach(result -> answers.add(Answer.of(result.path("status").asText())));
        return answers;
    }

    private static List<Answer> all(Parcel parcel, Answer answer) {
        return Collections.nCopies(parcel.postings().size(), answer);
    }

    @Override
    public void close() {
        client.close();
    }
}
