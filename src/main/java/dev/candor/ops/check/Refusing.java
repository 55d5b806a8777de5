package dev.candor.ops.check;

import dev.candor.jobs.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses the start because of what a login finds. */
final class Refusing {
    private Refusing() {}

    /** Does nothing if all is as it must be; else says why not, a line for each finding. */
    static void onFindings(String sentence, Connection connection) throws SQLException {
        List<ConfigurationChecks.Finding> findings = ConfigurationChecks.of(connection);
        if (!findings.isEmpty()) {
            throw new StartRefused(findings.stream()
                    .map(ConfigurationChecks.Finding::toString)
                    .collect(Collectors.joining("\n", sentence + "\n", "")));
        }
    }
}
