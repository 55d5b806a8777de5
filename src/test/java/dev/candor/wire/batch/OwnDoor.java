package dev.candor.wire.batch;

import dev.candor.wire.DoorServer;
import dev.candor.wire.RawConnection;
import dev.candor.wire.RawResponse;
import dev.candor.wire.RecordingIngestor;
import dev.candor.wire.Requests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The door of our own dialect, with somebody behind it who writes down what came in. One for each test. */
final class OwnDoor implements BeforeEachCallback, AfterEachCallback {
    static final String KEY = "Authorization: Bearer " + KnownKeys.KEY;

    private RecordingIngestor ingestor = new RecordingIngestor();

    @SuppressWarnings("NullAway") // opened before each test
    private DoorServer server;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        ingestor = new RecordingIngestor();
        server = new DoorServer((doors, router) ->
                new EventsResource(doors, ingestor, new KnownKeys(), new KnownManifests()).open(router));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
    }

    RecordingIngestor ingestor() {
        return ingestor;
    }

    /** The answer to a body under the known key. */
    RawResponse post(String path, String body) throws Exception {
        return exchange(Requests.post(path, body, KEY));
    }

    RawResponse exchange(String request) throws Exception {
        try (RawConnection connection = server.connect()) {
            return connection.send(request).response();
        }
    }
}
