package dev.candor.catalog.team;

import dev.candor.catalog.read.Definition;
import dev.candor.catalog.read.Definitions;
import dev.candor.catalog.read.Flaw;
import dev.candor.catalog.read.LoadedFiles;
import dev.candor.catalog.team.Draft.Proposed;
import dev.candor.catalog.team.TeamReader.Reading;
import dev.candor.catalog.team.TeamReader.Team;
import dev.candor.catalog.type.Project;
import dev.candor.catalog.yaml.PastedYaml;
import dev.candor.event.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The definitions that the team made on this server, beside those of the files. The database has them; each replica keeps a copy
 * and takes a new one as soon as it sees that they changed. Blocking.
 */
@ApplicationScoped
public class TeamDefinitions {
    private static final Logger LOG = Logger.getLogger(TeamDefinitions.class);
    private static final long UNOPENED = -1;
    private static final LoadedFiles NOTHING =
            new LoadedFiles(new Definitions(List.of(), List.of(), List.of()), Map.of());

    @Inject
    DataSource database;

    @Inject
    DefinitionLedger ledger;

    @Inject
    TeamTable table;

    @Inject
    Clock clock;

    private volatile LoadedFiles files = NOTHING;
    private volatile boolean seesChanges = true;
    private volatile Loaded loaded = new Loaded(UNOPENED, List.of());

    /** What this replica took from the database: which revision, and what of it is left out. */
    private record Loaded(long revision, List<LeftOut> leftOut) {}

    private record Taken(Definitions definitions, Loaded loaded) {}

    /** Writes down what the files say and answers with it, and with what the team made. */
    public Definitions open(LoadedFiles read) {
        return keep(ledger.inTurn(connection -> {
            files = read.numbered(ledger.record(connection, read.definitions()));
            return take(connection);
        }));
    }

    /** All definitions, if the team's changed since they were last taken. */
    public synchronized Optional<Definitions> refresh() throws SQLException {
        boolean looked = false;
        try {
            Optional<Definitions> changed =
                    isChanged() ? Optional.of(keep(ledger.inTurn(this::take))) : Optional.empty();
            looked = true;
            return changed;
        } finally {
            seesChanges = looked;
        }
    }

    private boolean isChanged() throws SQLException {
        if (loaded.revision() == UNOPENED) {
            return false; // a look that comes before the start has read the files would find no project
        }
        try (Connection connection = database.getConnection()) {
            return table.revision(connection) != loaded.revision();
        }
    }

    /** Whether the last look at the database came to an end. */
    public boolean seesChanges() {
        return seesChanges;
    }

    /** The team's definitions that cannot be used now. */
    public List<LeftOut> leftOut() {
        return loaded.leftOut();
    }

    /** Reads a proposed text against everything that is live. */
    public Draft draft(Project project, String text) {
        try (Connection connection = database.getConnection()) {
            return draft(connection, project, text);
        } catch (SQLException failed) {
            throw new IllegalStateException("the team's definitions could not be read", failed);
        }
    }

    /** Does work on proposals while no other replica changes a definition, in one transaction. */
    public <T> T inTurn(Turn<T> work) {
        return ledger.inTurn(work);
    }

    /** The same as part of a turn: against what is active there. */
    public Draft draft(Connection connection, Project project, String text) throws SQLException {
        List<TeamText> active = table.active(connection);
        PastedYaml yaml = new PastedYaml(project.id() + "/definition.yaml", text);
        Reading alone = new TeamReader(files).read(project.id(), yaml, List.of());
        Definition read = alone.read();
        if (read == null) {
            return new Draft(new Proposed(project, text, 0), null, null, alone.flaws());
        }
        Team team = new TeamReader(files).all(active);
        Definition inForce = team.types().stream()
                .filter(type -> type.key().equals(read.key()))
                .findFirst()
                .orElse(null);
        Proposed proposed = new Proposed(project, text, replaces(active, read));
        return new Draft(proposed, read, inForce, flaws(read, inForce != null, team, yaml));
    }

    /** Also of a text that cannot be read now. */
    private static int replaces(List<TeamText> active, Definition read) {
        return active.stream()
                .filter(text -> (text.project() + "/" + text.name()).equals(read.key()))
                .mapToInt(TeamText::proposal)
                .findFirst()
                .orElse(0);
    }

    /** Everything that is wrong with a definition beside the others of the team, without the one that it replaces. */
    private List<Flaw> flaws(Definition read, boolean replaces, Team team, PastedYaml yaml) {
        List<Definition> others = team.types().stream()
                .filter(type -> !type.key().equals(read.key()))
                .toList();
        Reading reading = new TeamReader(files).read(read.published().id().project(), yaml, others);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        new TeamRules(today).check(read, replaces, yaml, reading.problems());
        return reading.flaws();
    }

    /**
     * Writes a draft down as the newest version of its definition and tells all replicas, as part of a turn.
     *
     * @param draft without flaws, and its text already stored as the active one
     * @return the version
     */
    public int activate(Connection connection, Draft draft) throws SQLException {
        Definition recorded = ledger.recordType(
                connection, draft.definition(), draft.project().number());
        table.bump(connection);
        return recorded.published().version();
    }

    private Taken take(Connection connection) throws SQLException {
        long revision = table.revision(connection);
        Team team = new TeamReader(files).all(table.active(connection));
        List<Definition> types = new ArrayList<>(files.definitions().types());
        for (Definition type : team.types()) {
            types.add(ledger.recordType(
                    connection, type, numberOf(type.published().id().project())));
        }
        Definitions all = new Definitions(
                files.definitions().projects(),
                List.copyOf(types),
                files.definitions().doors());
        return new Taken(all, new Loaded(revision, team.leftOut()));
    }

    /** Only once the transaction is over: a revision that was not taken must be looked at again. */
    private Definitions keep(Taken taken) {
        loaded = taken.loaded();
        loaded.leftOut()
                .forEach(left -> LOG.errorf(
                        "a definition of the team cannot be used and is left out: proposal=%d problems=%d; its page says why",
                        left.proposal(), left.flaws().size()));
        return taken.definitions();
    }

    private int numberOf(ProjectId project) {
        return files.definitions().projects().stream()
                .filter(one -> one.id().equals(project))
                .mapToInt(Project::number)
                .findFirst()
                .orElseThrow();
    }
}
