package dev.candor.access.key;

import dev.candor.event.ProjectId;
import dev.candor.jobs.DatabaseTrouble;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that clients of our own dialect carry. Public by nature (ADR 12): they ship in clients and can only
 * write.
 *
 * <p>Asked from memory, which is read anew every few seconds: a key made or revoked on one replica is known to all
 * within that time.
 */
@ApplicationScoped
public class IngestKeys {
    private static final String FIRST = "default";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LETTERS = 24;

    @Inject
    Clock clock;

    @Inject
    SecureRandom random;

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of());

    /** The project of a key that a client presented. Answers from memory, never blocks. */
    public Optional<ProjectId> projectOf(String presented) {
        return Optional.ofNullable(snapshot.projects().get(presented));
    }

    /** A project's keys that are in force, oldest first. Answers from memory. */
    public List<IngestKey> list(int projectNumber) {
        return snapshot.keys().getOrDefault(projectNumber, List.of());
    }

    /** Makes a first key for a project that has none, under the name "default". Blocking. */
    public IngestKey ensureOne(ProjectId project, int projectNumber) {
        QuarkusTransaction.requiringNew().run(() -> insertIfNone(project, projectNumber));
        refresh();
        return list(projectNumber).getFirst();
    }

    /** Two replicas that start at once make one key: the second insert runs into the index and does nothing. */
    private void insertIfNone(ProjectId project, int projectNumber) {
        if (IngestKeyRow.count("projectId = ?1 and revokedAt is null", projectNumber) > 0) {
            return;
        }
        Panache.getEntityManager()
                .createNativeQuery("insert into ingest_key (key_text, project_id, project_slug, name, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, newKey(project))
                .setParameter(2, projectNumber)
                .setParameter(3, project.slug())
                .setParameter(4, FIRST)
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    private String newKey(ProjectId project) {
        StringBuilder key = new StringBuilder("ck_").append(project.slug()).append('_');
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }

    /** Before the doors open, so that the first request finds its key. */
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        refresh();
    }

    /** Keys that are known stay so while the database is away: health tells that it is. */
    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void keepUp() {
        try {
            refresh();
        } catch (RuntimeException failed) {
            if (DatabaseTrouble.behind(failed).isEmpty()) {
                throw failed;
            }
        }
    }

    void refresh() {
        List<IngestKeyRow> rows = QuarkusTransaction.requiringNew().call(IngestKeyRow::listInForce);
        Map<String, ProjectId> projects = new HashMap<>();
        Map<Integer, List<IngestKey>> keys = new HashMap<>();
        for (IngestKeyRow row : rows) {
            projects.put(row.keyText, new ProjectId(row.projectSlug));
            keys.computeIfAbsent(row.projectId, number -> new ArrayList<>()).add(new IngestKey(row.name, row.keyText));
        }
        snapshot = new Snapshot(projects, keys);
    }

    /** A key, whole: it is no secret. */
    public record IngestKey(String name, String key) {}

    private record Snapshot(Map<String, ProjectId> projects, Map<Integer, List<IngestKey>> keys) {}
}
