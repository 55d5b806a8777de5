package dev.candor.bench.ingest;

import java.io.IOException;
import java.time.Duration;

/** Events through an application's door, over connections that are kept alive. */
final class DoorContestant implements Contestant {
    static final int CONNECTIONS = 256;

    private final String title;
    private final boolean isDurable;
    private final Server server;
    private final Application application;
    private final Requests requests;

    DoorContestant(String title, boolean isDurable, Server server, Application application, Requests requests) {
        this.title = title;
        this.isDurable = isDurable;
        this.server = server;
        this.application = application;
        this.requests = requests;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isDurable() {
        return isDurable;
    }

    @Override
    public Turn turn(Duration time) throws IOException {
        try (Load load = new Load(application.port(), requests, CONNECTIONS)) {
            long own = ProcessTime.of(ProcessHandle.current().pid());
            long used = application.time();
            long database = server.time();
            Answers answers = load.run(time);
            if (!answers.areAllGood()) {
                throw new IllegalStateException(title + ": of " + answers.events() + " events " + answers.stored()
                        + " were stored, and " + answers.open() + " requests were not answered");
            }
            return new Turn(
                    answers.stored(),
                    answers.duplicates(),
                    answers.nanos(),
                    application.time() - used,
                    server.time() - database,
                    ProcessTime.of(ProcessHandle.current().pid()) - own);
        }
    }
}
