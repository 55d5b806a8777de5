package dev.candor.bench.ingest;

import java.io.IOException;
import java.time.Duration;

/** Events through an application's door, over connections that are kept alive. */
final class DoorContestant implements Contestant {
    static final int CONNECTIONS = 256;

    /** Of an application's time, what its compilers may still take once it is warm. */
    private static final double COMPILED = 0.05;

    private final String title;
    private final boolean isDurable;
    private final Server server;
    private final Application application;
    private final Requests requests;
    private double compiling = 1;

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
    public boolean isWarm() {
        return compiling < COMPILED;
    }

    @Override
    public Turn turn(Duration time) throws IOException {
        try (Load load = new Load(application.port(), requests, CONNECTIONS)) {
            long own = ProcessTime.of(ProcessHandle.current().pid());
            long used = application.time();
            long compiled = application.compiling();
            long database = server.time();
            Answers answers = load.run(time);
            if (!answers.areAllGood()) {
                throw new IllegalStateException(title + ": of " + answers.events() + " events " + answers.stored()
                        + " were stored, and " + answers.open() + " requests were not answered");
            }
            compiling = (double) (application.compiling() - compiled) / (application.time() - used);
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
